#include "connection.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>

namespace kwadrant::load {
namespace {

// Any will do: it only keeps proxies from being fooled, and there is none here.
constexpr std::array<std::uint8_t, 4> kMask = {0x37, 0xfa, 0x21, 0x3d};
constexpr std::uint8_t kFinal = 0x80;
// The server's system makes room for a number of segments; its receiver says how large they are.
constexpr int kSmallSegment = 536;
constexpr int kSmallBuffer = 4'096;

}  // namespace

Connection::Connection(std::uint16_t port, const Opening& opening, bool small_segments) : text_(opening.text) {
  request_ = "GET " + opening.path + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) +
             "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
             "Sec-WebSocket-Key: bG9hZCBnZW5lcmF0b3IhIQ==\r\n" +
             opening.headers + "\r\n";
  socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (socket_ < 0) {
    fail("no socket");
    return;
  }
  const int on = 1;
  ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  if (small_segments) {
    ::setsockopt(socket_, IPPROTO_TCP, TCP_MAXSEG, &kSmallSegment, sizeof kSmallSegment);
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &kSmallBuffer, sizeof kSmallBuffer);
  }
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const int result = ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address);
  if (result != 0 && errno != EINPROGRESS) fail("cannot connect");
}

Connection::~Connection() {
  if (socket_ >= 0) ::close(socket_);
}

void Connection::fail(std::string reason) {
  if (state_ == State::closed) return;
  state_ = State::closed;
  failure_ = std::move(reason);
}

ByteView Connection::receive(std::vector<std::uint8_t>& scratch) {
  if (state_ == State::closed) return {};
  const ssize_t taken = ::recv(socket_, scratch.data(), scratch.size(), 0);
  if (taken > 0) return {scratch.data(), static_cast<std::size_t>(taken)};
  if (taken == 0) {
    fail("closed by the server");
  } else if (errno != EAGAIN && errno != EINTR) {
    fail(std::strerror(errno));
  }
  return {};
}

void Connection::finish_upgrade() {
  const std::string_view answer(reinterpret_cast<const char*>(partial_.data()), partial_.size());
  const std::size_t end = answer.find("\r\n\r\n");
  if (end == std::string_view::npos) return;
  const std::string_view status = answer.substr(0, answer.find("\r\n"));
  if (!status.starts_with("HTTP/1.1 101")) return fail("refused: " + std::string(status));
  partial_.erase(partial_.begin(), partial_.begin() + static_cast<std::ptrdiff_t>(end + 4));
  state_ = State::open;
}

Connection::Head Connection::head_of(ByteView bytes) {
  if (bytes.size() < 2) return {};
  const std::size_t length = bytes[1] & 0x7F;
  const std::size_t extra = length == 126 ? 2 : length == 127 ? 8 : 0;
  if (bytes.size() < 2 + extra) return {};
  std::size_t payload = extra == 0 ? length : 0;
  for (std::size_t i = 0; i < extra; ++i) payload = payload << 8 | bytes[2 + i];
  return {static_cast<std::uint8_t>(bytes[0] & 0x0F), 2 + extra, payload};
}

void Connection::control(std::uint8_t opcode, ByteView payload) {
  if (opcode == 9) return write_frame(10, payload);
  if (opcode == 10) return;
  const int code = payload.size() >= 2 ? payload[0] << 8 | payload[1] : 0;
  fail(opcode == 8 ? "closed by the server with " + std::to_string(code) : "a message in pieces");
}

void Connection::send(ByteView message) { write_frame(text_ ? 1 : 2, message); }

void Connection::write_frame(std::uint8_t opcode, ByteView payload) {
  if (state_ != State::open) return;
  std::vector<std::uint8_t>& out = unsent_;
  const bool idle = out.empty();
  out.push_back(static_cast<std::uint8_t>(kFinal | opcode));
  if (payload.size() < 126) {
    out.push_back(static_cast<std::uint8_t>(0x80 | payload.size()));
  } else {
    out.push_back(0x80 | 126);
    out.push_back(static_cast<std::uint8_t>(payload.size() >> 8));
    out.push_back(static_cast<std::uint8_t>(payload.size()));
  }
  out.insert(out.end(), kMask.begin(), kMask.end());
  for (std::size_t i = 0; i < payload.size(); ++i) out.push_back(payload[i] ^ kMask[i % 4]);
  if (idle) flush();
}

void Connection::flush() {
  if (state_ == State::connecting) {
    unsent_.assign(request_.begin(), request_.end());
    state_ = State::upgrading;
  }
  while (!unsent_.empty() && state_ != State::closed) {
    const ssize_t sent = ::send(socket_, unsent_.data(), unsent_.size(), MSG_NOSIGNAL);
    if (sent < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (sent < 0) return fail(std::strerror(errno));
    unsent_.erase(unsent_.begin(), unsent_.begin() + sent);
  }
}

}  // namespace kwadrant::load
