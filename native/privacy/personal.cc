#include "privacy/personal.h"

#include <algorithm>

#include "privacy/scan.h"
#include "privacy/signs.h"

namespace kwadrant::privacy {
namespace {

constexpr std::size_t kLeastTopLevel = 2;

bool is_mail_sign(char c) { return is_word(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-'; }
bool is_domain_sign(char c) { return is_word(c) || c == '.' || c == '-'; }

// Behind the last part of a domain that can be a country's: the next sentence may begin without a space ("jan@wijk.nl.U
// kunt"). `begin` when there is none.
std::size_t end_of_domain(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && is_domain_sign(text[end])) ++end;
  for (;;) {
    while (end > begin && !is_word(text[end - 1])) --end;
    const std::string_view domain = text.substr(begin, end - begin);
    const std::size_t dot = domain.rfind('.');
    if (dot == std::string_view::npos || dot == 0) return begin;
    if (domain.size() - dot - 1 >= kLeastTopLevel) return end;
    end = begin + dot;
  }
}

// `at` stands on the @.
Found mail_around(std::string_view text, std::size_t at) {
  Found out{at, end_of_domain(text, at + 1), Sort::email};
  while (out.begin > 0 && is_mail_sign(text[out.begin - 1])) --out.begin;
  const bool is_mail = out.begin < at && out.end > at + 1;
  return is_mail ? out : Found{at, at, Sort::email};
}

// What begins at `at`, the one that says most first; empty when nothing does.
Found number_at(std::string_view text, std::size_t at) {
  const auto found = [&](std::size_t end, Sort sort) { return Found{at, end, sort}; };
  const char c = text[at];
  if ((is_digit(c) && begins(text, at)) || c == '+' || c == '(') {
    if (const std::size_t end = end_of_phone(text, at); end != at) return found(end, Sort::phone);
  }
  if (!begins(text, at)) return found(at, Sort::phone);
  if (is_digit(c)) {
    if (const std::size_t end = end_of_citizen_number(text, at); end != at) return found(end, Sort::citizen_number);
    if (const std::size_t end = end_of_address(text, at); end != at) return found(end, Sort::address);
  }
  if (is_capital(c)) {
    if (const std::size_t end = end_of_bank_account(text, at); end != at) return found(end, Sort::bank_account);
  }
  return found(at, Sort::phone);
}

Found thing_at(std::string_view text, std::size_t at, const Names& names) {
  if (text[at] == '@') return mail_around(text, at);
  if (Found number = number_at(text, at); number.end > number.begin) return number;
  Found name{at, at, Sort::name};
  if (!begins(text, at) || !is_word(text[at])) return name;
  name.end = names.end_at(text, at);
  if (name.end == at) name.end = end_of_name(text, at, name.begin);
  return name.end > name.begin ? name : Found{at, at, Sort::name};
}

// In a text whose signs are plain.
std::vector<Found> find_in(std::string_view text, const Names& names) {
  std::vector<Found> out;
  for (std::size_t at = 0; at < text.size();) {
    Found one = thing_at(text, at, names);
    if (one.end <= one.begin) {
      ++at;
      continue;
    }
    // What stands before the @ of an address may have been taken for something else, that began earlier still.
    while (!out.empty() && out.back().end > one.begin) {
      one.begin = std::min(one.begin, out.back().begin);
      out.pop_back();
    }
    out.push_back(one);
    at = one.end;
  }
  return out;
}

}  // namespace

std::vector<Found> find_personal(std::string_view text, const Names& names) {
  const PlainSigns plain(text);
  std::vector<Found> out = find_in(plain.text, names);
  for (Found& one : out) {
    one.begin = plain.from[one.begin];
    one.end = plain.from[one.end];
  }
  return out;
}

std::string blank(std::string_view text, const Names& names) {
  std::string out(text);
  // What was parted may meet now. Each round leaves fewer letters and digits, so that there is a last one.
  for (;;) {
    const std::vector<Found> found = find_personal(out, names);
    if (found.empty()) return out;
    std::string left;
    std::size_t at = 0;
    for (const Found& one : found) {
      left.append(out, at, one.begin - at).append(kBlank);
      at = one.end;
    }
    left.append(out, at);
    out = std::move(left);
  }
}

}  // namespace kwadrant::privacy
