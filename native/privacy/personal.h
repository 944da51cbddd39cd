// Personal data in free text, found by its form: what can be known without knowing the people.
//
// Found are e-mail addresses, telephone numbers, citizen service numbers (BSN), bank accounts (IBAN), a postcode with a
// house number, and names that follow a form of address ("mevrouw De Vries", "dhr. A. Bakker", "Mrs Jones"). A name
// that stands by itself cannot be told from another word; who looks may name those it knows.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "privacy/names.h"

namespace kwadrant::privacy {

enum class Sort { email, phone, citizen_number, bank_account, address, name };

// Bytes from `begin` up to `end`.
struct Found {
  std::size_t begin = 0;
  std::size_t end = 0;
  Sort sort = Sort::name;
  bool operator==(const Found&) const = default;
};

// In order, without overlap. With `names`, those too. The text must be valid UTF-8; ranges never cut a character in
// two. Time in proportion to the text.
std::vector<Found> find_personal(std::string_view text, const Names& names = {});

// What stands in the place of what was blanked: signs only, so that no form of personal data can arise with it.
inline constexpr std::string_view kBlank = "[...]";

// The text with kBlank in the place of everything found. Nothing is found in what it answers.
std::string blank(std::string_view text, const Names& names = {});

}  // namespace kwadrant::privacy
