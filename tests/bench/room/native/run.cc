#include "run.h"

#include <sys/epoll.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace kwadrant::load {
namespace {

// Connections that are being opened at the same time.
constexpr std::uint32_t kOpening = 32;
constexpr double kPatienceSeconds = 60;
// A contender that has fallen behind still has to end rightly.
constexpr double kSettleSeconds = 60;
constexpr std::size_t kScratchBytes = 1 << 20;
constexpr double kSecond = 1e9;

Nanoseconds now() {
  timespec t{};
  ::clock_gettime(CLOCK_MONOTONIC, &t);
  return Nanoseconds{t.tv_sec} * 1'000'000'000 + t.tv_nsec;
}

}  // namespace

Run::Run(const Plan& plan, Dialect& dialect)
    : plan_(plan),
      dialect_(dialect),
      cards_(std::min(plan.members, kMostCards)),
      poll_(::epoll_create1(EPOLL_CLOEXEC)),
      scratch_(kScratchBytes),
      latencies_(plan.members) {}

Run::~Run() { ::close(poll_); }

bool Run::fail(std::string reason) {
  if (outcome_.failure.empty()) outcome_.failure = std::move(reason);
  return false;
}

Outcome Run::go() {
  if (connect_all() && let_one_stick() && lay_out_cards() && move_all() && settle() && check_end()) {
    outcome_.p50_ms = latencies_.quantile(0.5);
    outcome_.p95_ms = latencies_.quantile(0.95);
    outcome_.p99_ms = latencies_.quantile(0.99);
    outcome_.longest_ms = latencies_.quantile(1);
  }
  return outcome_;
}

void Run::open_connection(Member& member) {
  epoll_event event{};
  event.events = EPOLLIN | EPOLLOUT;
  event.data.ptr = &member;
  ::epoll_ctl(poll_, EPOLL_CTL_ADD, member.connection.descriptor(), &event);
}

bool Run::connect_all() {
  const Nanoseconds end = now() + static_cast<Nanoseconds>(kPatienceSeconds * kSecond);
  std::uint32_t ready = 0;
  while (ready < plan_.members) {
    while (members_.size() < plan_.members && members_.size() - ready < kOpening) {
      const auto index = static_cast<std::uint32_t>(members_.size());
      open_connection(members_.emplace_back(index, plan_.members, cards_, plan_.port, dialect_.opening()));
    }
    poll(10);
    const auto is_ready = [](const Member& m) { return m.ready; };
    ready = static_cast<std::uint32_t>(std::count_if(members_.begin(), members_.end(), is_ready));
    if (!outcome_.failure.empty()) return false;
    if (now() > end) return fail("not all members came in");
  }
  return true;
}

bool Run::let_one_stick() {
  if (!plan_.never_reads) return true;
  stuck_.emplace(plan_.members, plan_.members, cards_, plan_.port, dialect_.opening(), true);
  open_connection(*stuck_);
  const auto is_in = [&] { return stuck_->ready; };
  if (!until(is_in, kPatienceSeconds, "the one who never reads did not come in")) return false;
  ::epoll_ctl(poll_, EPOLL_CTL_DEL, stuck_->connection.descriptor(), nullptr);
  return true;
}

bool Run::lay_out_cards() {
  for (std::uint32_t card = 0; card < cards_; ++card) move(move_of(card, 1, cards_));
  return until([&] { return everyone_sees(cards_, 1); }, kPatienceSeconds, "the cards did not reach everyone");
}

void Run::move(const Move& move) {
  Member& member = members_[move.member];
  const Bytes message = dialect_.encode(move);
  latencies_.sent(move, now());
  member.connection.send(message);
  if (!dialect_.echoes()) {
    member.view.placed(move.card, move.to);
    member.view.arrived(move.member, move.number);
  }
  watch_writes(member);
}

void Run::send_due(Nanoseconds at, Nanoseconds start, std::uint64_t total) {
  const double elapsed = static_cast<double>(at - start) / kSecond;
  const auto due = static_cast<std::uint64_t>(elapsed * plan_.rate * plan_.members);
  for (; sent_ < std::min(due, total); ++sent_) {
    const auto member = static_cast<std::uint32_t>(sent_ % plan_.members);
    move(move_of(member, 2 + static_cast<std::uint32_t>(sent_ / plan_.members), cards_));
  }
}

bool Run::move_all() {
  const std::uint32_t stride = std::max(1U, plan_.members / plan_.watched);
  for (Member& m : members_) {
    const bool watched = m.index % stride == 0;
    if (watched) m.view.watch(latencies_, m.index);
    m.connection.skip_messages(!watched);
  }
  const auto moves_in = [&](double seconds) {
    return static_cast<std::uint64_t>(seconds * plan_.rate) * std::uint64_t{plan_.members};
  };
  const std::uint64_t warmup = moves_in(plan_.warmup_seconds);
  const std::uint64_t total = warmup + moves_in(plan_.window_seconds);
  const Nanoseconds start = now();
  while (sent_ < warmup && outcome_.failure.empty()) {
    send_due(now(), start, warmup);
    poll(1);
  }
  const Nanoseconds from = now();
  const Usage before = usage_of(plan_.server);
  const Usage own_before = usage_of(::getpid());
  const std::uint64_t received_before = received_;
  latencies_.start(from);
  while (sent_ < total && outcome_.failure.empty()) {
    send_due(now(), start, total);
    poll(1);
  }
  const Nanoseconds until = now();
  latencies_.stop(until);
  const Usage after = usage_of(plan_.server);
  outcome_.window_seconds = static_cast<double>(until - from) / kSecond;
  outcome_.cpu_seconds = after.cpu_seconds - before.cpu_seconds;
  outcome_.own_cpu_seconds = usage_of(::getpid()).cpu_seconds - own_before.cpu_seconds;
  outcome_.resident_mb = after.resident_mb;
  outcome_.received_mb = static_cast<double>(received_ - received_before) / 1e6;
  return outcome_.failure.empty();
}

bool Run::settle() {
  const auto last = static_cast<std::uint32_t>(sent_ / plan_.members) + 1;
  const auto watched_see = [&] {
    const std::uint32_t stride = std::max(1U, plan_.members / plan_.watched);
    for (std::uint32_t m = 0; m < plan_.members; m += stride) {
      for (std::uint32_t s = 0; s < plan_.members; ++s) {
        if (members_[m].view.newest(s) < last) return false;
      }
    }
    return true;
  };
  return until(watched_see, kSettleSeconds, "moves did not arrive within the settling time");
}

bool Run::check_end() {
  for (Member& m : members_) m.connection.skip_messages(false);
  const auto last = static_cast<std::uint32_t>(sent_ / plan_.members) + 2;
  for (std::uint32_t card = 0; card < cards_; ++card) move(last_move_of(card, last));
  if (!until([&] { return everyone_sees(cards_, last); }, kSettleSeconds, "last moves did not reach everyone")) {
    return false;
  }
  std::uint64_t digest = 0xCBF29CE484222325ULL;
  for (std::uint32_t card = 0; card < cards_; ++card) {
    const Spot expected = last_move_of(card, last).to;
    for (const Member& m : members_) {
      if (m.view.place(card) == expected) continue;
      return fail("member " + std::to_string(m.index) + " sees card " + std::to_string(card) + " elsewhere");
    }
    for (const int v : {expected.x, expected.y}) digest = (digest ^ static_cast<std::uint32_t>(v)) * 0x100000001B3ULL;
  }
  outcome_.digest = digest;
  return true;
}

bool Run::everyone_sees(std::uint32_t members, std::uint32_t number) const {
  return std::all_of(members_.begin(), members_.end(), [&](const Member& m) {
    for (std::uint32_t s = 0; s < members; ++s) {
      if (m.view.newest(s) < number) return false;
    }
    return true;
  });
}

bool Run::until(const std::function<bool()>& done, double seconds, const char* what) {
  const Nanoseconds end = now() + static_cast<Nanoseconds>(seconds * kSecond);
  while (!done()) {
    if (!outcome_.failure.empty()) return false;
    if (now() > end) return fail(what);
    poll(5);
  }
  return true;
}

void Run::poll(int milliseconds) {
  std::array<epoll_event, 256> events{};
  const int count = ::epoll_wait(poll_, events.data(), static_cast<int>(events.size()), milliseconds);
  for (int i = 0; i < count; ++i) {
    const epoll_event& event = events[static_cast<std::size_t>(i)];
    serve(*static_cast<Member*>(event.data.ptr), event.events);
  }
}

void Run::serve(Member& member, std::uint32_t events) {
  Connection& connection = member.connection;
  if ((events & EPOLLOUT) != 0) connection.flush();
  if ((events & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0) {
    member.view.now(now());
    received_ += connection.read(scratch_, [&](ByteView message) { dialect_.read(member, message); });
  }
  if (connection.is_open() && !member.greeted) {
    member.greeted = true;
    dialect_.greet(member);
  }
  watch_writes(member);
  const std::string who = "member " + std::to_string(member.index) + ": ";
  if (connection.is_closed()) fail(who + connection.failure());
  if (!member.view.fault().empty()) fail(who + member.view.fault());
}

void Run::watch_writes(Member& member) {
  const bool wants = member.connection.wants_write();
  if (wants == member.watches_writes) return;
  member.watches_writes = wants;
  epoll_event event{};
  event.events = EPOLLIN | (wants ? std::uint32_t{EPOLLOUT} : 0U);
  event.data.ptr = &member;
  ::epoll_ctl(poll_, EPOLL_CTL_MOD, member.connection.descriptor(), &event);
}

}  // namespace kwadrant::load
