// Input that people, other programs and attackers send: one corpus for all native tests, so that what once broke one
// folder is tried on all. Add here, never in a copy.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kwadrant::bad {

using Texts = std::vector<std::string>;

inline std::string repeated(std::string_view part, std::size_t times) {
  std::string out;
  out.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += part;
  return out;
}

// Text that tries to become markup, script or a path. All valid UTF-8 and allowed in XML.
inline const Texts& markup() {
  static const Texts texts = {
      "<script>alert(1)</script>",
      "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
      "</title><script>alert(1)</script>",
      "</text><script>alert(1)</script>",
      "</svg><script>alert(1)</script>",
      "</desc></svg>",
      "<svg onload=alert(1)>",
      "<svg/onload=alert(1)//",
      "<img src=x onerror=alert(1)>",
      "<img src=x:x onerror=\"alert(1)\">",
      "<body onload=alert(1)>",
      "<iframe src=\"javascript:alert(1)\"></iframe>",
      "<iframe srcdoc='<script>1</script>'>",
      "<object data=\"data:text/html,<script>alert(1)</script>\">",
      "<embed src=//evil.example>",
      "<link rel=stylesheet href=//evil>",
      "<style>*{background:url(//evil.example)}</style>",
      "<style>@import '//evil.example/x.css';</style>",
      "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"><script>1</script></body></foreignObject>",
      "<use href=\"data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'/>#x\"/>",
      "<use xlink:href=\"//evil#x\"/>",
      "<a href=\"javascript:alert(1)\">klik</a>",
      "<a xlink:href=\"javascript:alert(1)\"><text>x</text></a>",
      "<animate attributeName=href values=javascript:alert(1) />",
      "<set attributeName=\"onmouseover\" to=\"alert(1)\"/>",
      "<image href=\"//evil.example/pixel.png\"/>",
      "<feImage href=\"//evil.example\"/>",
      "<math><mtext></mtext></math>",
      "<base href=//evil.example/>",
      "<meta http-equiv=refresh content=\"0;url=//evil\">",
      "<form action=//evil><input>",
      "<details open ontoggle=alert(1)>",
      "<marquee onstart=alert(1)>",
      "<video><source onerror=alert(1)>",
      "<template>",
      "\" onmouseover=\"alert(1)",
      "' onmouseover='alert(1)",
      "\"/><script>alert(1)</script>",
      "'><script>alert(1)</script>",
      "x\" style=\"background:url(//evil)",
      "x' fill='url(//evil.example#a)",
      "url(javascript:alert(1))",
      "expression(alert(1))",
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      "java\tscript:alert(1)",
      "javascript&colon;alert(1)",
      "vbscript:msgbox(1)",
      "data:text/html,<script>alert(1)</script>",
      "data:text/html;base64,PHNjcmlwdD4=",
      "file:///etc/passwd",
      "\\\\server\\share",
      "]]>",
      "<![CDATA[<script>alert(1)</script>]]>",
      "]]><script>alert(1)</script><![CDATA[",
      "<!-- -->",
      "--><script>1</script>",
      "<!--><script>alert(1)</script>",
      "<?xml version=\"1.0\"?>",
      "<?xml-stylesheet href=\"//evil\"?>",
      "<?php echo 1 ?>",
      "<!DOCTYPE x [<!ENTITY a \"b\">]>",
      "<!ENTITY x SYSTEM \"file:///etc/passwd\">",
      "&xxe;",
      "&lt;script&gt;",
      "&amp;lt;b&amp;gt;",
      "&#60;script&#62;",
      "&#x3c;b&#x3e;",
      "&#0;",
      "&#xD800;",
      "&",
      "&&",
      "&;",
      "&amp",
      "&nbsp;",
      "< >",
      "<",
      ">",
      "\"",
      "'",
      "`",
      "\\",
      "%3Cscript%3Ealert(1)%3C/script%3E",
      "\\u003cscript\\u003e",
      "\\x3cscript\\x3e",
      "{{7*7}}",
      "${7*7}",
      "#{7*7}",
      "<%= 7*7 %>",
      "{{constructor.constructor('alert(1)')()}}",
      "%s%s%s%n",
      "%n%n%n",
      "{0}",
      "$(reboot)",
      "`reboot`",
      "; rm -rf /",
      "| cat /etc/passwd",
      "'; DROP TABLE changes; --",
      "1' OR '1'='1",
      "\" OR \"\"=\"",
      "*)(uid=*))(|(uid=*",
      "../../../etc/passwd",
      "..\\..\\windows\\system32",
      "/dev/null",
      "CON",
      "NUL.svg",
      "aux",
      "~",
      "a/b",
      "a\\b",
      "a:b",
      "*?",
      ".",
      "..",
      "__proto__",
      "constructor",
      "prototype",
      "toString",
      "hasOwnProperty",
      "null",
      "undefined",
      "true",
      "NaN",
      "[object Object]",
      "0",
      "-1",
      "1e309",
      "\xEF\xBC\x9Cscript\xEF\xBC\x9E",
      "\xE2\x80\xB9script\xE2\x80\xBA",
  };
  return texts;
}

// Cells that a spreadsheet would run, and cells that only look like it.
inline const Texts& formulas() {
  static const Texts texts = {
      "=1+1",
      "=cmd|' /C calc'!A0",
      "=HYPERLINK(\"http://evil.example\",\"klik\")",
      "=IMPORTXML(\"http://evil.example\",\"//a\")",
      "=WEBSERVICE(\"http://evil.example\")",
      "=DDE(\"cmd\";\"/C calc\";\"x\")",
      "=SUM(A1:A9)",
      "=A1",
      "==1",
      "=\"\"",
      "= 1+1",
      "=",
      "+1+1",
      "+cmd|' /C calc'!A0",
      "+31 6 12345678",
      "+",
      "++",
      "-1+1",
      "-cmd|' /C calc'!A0",
      "-",
      "--",
      "- eerst koffie",
      "@SUM(1+1)",
      "@buurt",
      "@",
      "\t=1+1",
      "\tx",
      "\r=1+1",
      "\rx",
      "\n=1+1",
      " =1+1",
      "  +1",
      "'=1+1",
      "''=1+1",
      "'+1",
      "' =1",
      "'t Honk",
      "'s avonds",
      "'",
      "''",
      "\"=1+1\"",
      "\xEF\xBC\x9D"
      "1+1",
      "\xEF\xBC\x8B"
      "1",
      "\xEF\xBC\x8D"
      "1",
      "\xEF\xBC\xA0"
      "buurt",
      "%0A=1",
      ";=1+1",
      ",=1+1",
      "|calc",
      "\"",
      "\"\"",
      "a\"b",
      "a,b;c\td",
  };
  return texts;
}

// Text that is strange but honest: other scripts, marks, invisible characters, length. All valid UTF-8.
inline const Texts& odd_texts() {
  static const Texts texts = {
      "Ca\xCC\x81"
      "fe\xCC\x81",
      "Café",
      "İstanbul ıı",
      "ΟΔΥΣΣΕΥΣ ς",
      "ijsvereniging IJ ĳ Ĳ",
      "ﬁets",
      "Straße",
      "ǅ",
      "Ω K Å",
      "שלום buurt",
      "مرحبا بالجار",
      "\xE2\x80\xAEgnirutseb",
      "\xE2\x81\xA6"
      "a\xE2\x81\xA9",
      "\xE2\x80\x8F\xE2\x80\x8E",
      "日本語の地図",
      "한국어",
      "ไทยไม่มีช่องว่าง",
      "🧑‍🤝‍🧑 samen",
      "👨‍👩‍👧‍👦",
      "🏳️‍🌈",
      "👍🏽",
      "🇳🇱",
      "𝔊𝔢𝔟𝔲𝔯𝔱",
      "𐐷",
      "\xF4\x8F\xBF\xBF",
      "\x7F",
      "a\xE2\x80\xA8"
      "b",
      "a\xE2\x80\xA9"
      "b",
      "\xEF\xBB\xBFtitel",
      "a\xE2\x80\x8B"
      "b",
      "a\xC2\xAD"
      "b",
      "a\xC2\xA0"
      "b",
      "\xE2\x80\x8D",
      "a\nb",
      "a\r\nb",
      "a\rb",
      "a\tb",
      "a  b",
      " a",
      "a ",
      "\xC2\x85"
      "a",
      "\xC2\x9B"
      "31m",
      "\xEF\xBF\xBD",
      "e" + repeated("\xCC\x81", 400),
      "Z\xCC\x95\xCC\x9A\xCC\xA6\xCD\x96"
      "a\xCC\xB4\xCD\x97l\xCC\xB8\xCD\x93g\xCC\xB7\xCD\x87o\xCC\xB6",
      repeated("a", 500),
      repeated("é", 500),
      repeated("ij", 250),
      repeated("-", 500),
      repeated("a ", 249) + "a",
      repeated("🏳️‍🌈", 80),
  };
  return texts;
}

// Control characters that XML 1.0 cannot hold at all; valid UTF-8 nevertheless.
inline const Texts& controls() {
  static const Texts texts = {
      "a\x01"
      "b",
      "\x1B[31mrood\x1B[0m",
      "\x08",
      "a\x0B"
      "b\x0C",
      "\x1F",
      "\xEF\xBF\xBE",
      "\xEF\xBF\xBF"};
  return texts;
}

// Every title that a map can hold: not empty, at most 500 characters, valid UTF-8 without NUL.
inline Texts titles() {
  Texts all;
  for (const Texts* texts : {&markup(), &formulas(), &odd_texts(), &controls()}) {
    all.insert(all.end(), texts->begin(), texts->end());
  }
  return all;
}

// Bytes that are no text: never let in.
inline const Texts& broken_utf8() {
  static const Texts texts = {
      std::string("a\0b", 3),
      std::string("\0", 1),
      "\x80",
      "\xFF",
      "\xC0\xAF",
      "\xC1\xBF",
      "\xC3",
      "a\xC3(",
      "\xE2\x82",
      "\xE2\x28\xA1",
      "\xE0\x80\xAF",
      "\xED\xA0\x80",
      "\xED\xBF\xBF",
      "\xED\xA0\xBD\xED\xB8\x80",
      "\xF0\x9F\x98",
      "\xF0\x80\x80\x80",
      "\xF4\x90\x80\x80",
      "\xF8\x88\x80\x80\x80",
      "\xFE\xFF",
      "\xFF\xFE"
      "a\0",
      "caf\xE9",
  };
  return texts;
}

// Texts that are no JSON, or JSON of a form that nothing here expects.
inline Texts json() {
  return {
      "",
      " ",
      "\xEF\xBB\xBF{}",
      "{} {}",
      "{",
      "}",
      "[",
      "{\"a\":}",
      "{\"a\":1,}",
      "{'a':1}",
      "{a:1}",
      "[1,]",
      "// x\n{}",
      "NaN",
      "Infinity",
      "-Infinity",
      "{\"a\":NaN}",
      "{\"a\":1e400}",
      "{\"a\":01}",
      "{\"a\":\"\\ud800\"}",
      "{\"a\":\"\xC0\xAF\"}",
      "{\"a\":\"\x01\"}",
      "undefined",
      "null",
      "true",
      "0",
      "\"\"",
      "[]",
      "{}",
      "[{}]",
      "{\"__proto__\":{\"polluted\":1}}",
      "{\"constructor\":{\"prototype\":{}}}",
      "{\"toString\":1}",
      "{\"hasOwnProperty\":1}",
      "{\"a\":1,\"a\":2}",
      repeated("[", 33) + repeated("]", 33),
      repeated("[", 100'000),
      repeated("[", 100'000) + repeated("]", 100'000),
      repeated("{\"a\":", 10'000),
      "\"" + repeated("x", 10'000'000) + "\"",
      "[" + repeated("1,", 999'999) + "1]",
  };
}

// As text, as a number might come from a file or a form.
inline const Texts& numbers() {
  static const Texts texts = {
      "NaN",
      "Infinity",
      "-Infinity",
      "inf",
      "nan",
      "-0",
      "1e308",
      "5e-324",
      "1e400",
      "1e2",
      "9007199254740991",
      "9007199254740992",
      "9007199254740993",
      "9223372036854775807",
      "9223372036854775808",
      "-9223372036854775809",
      "18446744073709551616",
      "0.30000000000000004",
      "007",
      "0x10",
      "0b1",
      "1_000",
      "1 000",
      "1.000,5",
      "1,000.5",
      "1,,5",
      "1..5",
      ".",
      ",",
      "-",
      "+",
      "+-1",
      "--1",
      "1-",
      "12%",
      "€ 5",
      "een",
      "1a",
      "a1",
      "½",
      "１２",
      "٣",
      "12.",
      ".5",
      "1e",
      "²",
  };
  return texts;
}

// As texts that name an entity.
inline Texts ids() {
  return {"",
          " ",
          repeated("a", 1'024),
          "../",
          "..",
          "CON",
          "a/b",
          std::string("a\0b", 3),
          "A",
          "a",
          "AAAAAAAAAAAAAAAAAAAAAA",
          "E234567890123456789012",
          "__proto__",
          "constructor",
          "\xC0\xAF",
          "😀",
          "<id>",
          "'",
          "\"",
          "AAAAAAAAAAAAAAAAAAAAA=",
          repeated("A", 21),
          repeated("A", 23)};
}

// Coordinates on and around the ends of an axis, the middle and the ends of the types that carry them.
inline const std::vector<std::int64_t>& coordinates() {
  static const std::vector<std::int64_t> all = {
      0,          1,         -1,         4'999,     5'000,     5'001,     9'999,     10'000,
      10'001,     -10'000,   -10'001,    32'767,    32'768,    65'535,    65'536,    1'000'000,
      -1'000'000, 1'000'001, -1'000'001, INT32_MAX, INT32_MIN, INT64_MAX, INT64_MIN, 9'007'199'254'740'993};
  return all;
}

}  // namespace kwadrant::bad
