// A report: its options as JSON up to the first line end, then what is on the map.
//
// Oracles: options are read or refused with a field's name; a document keeps to its form (document_form.h) and is the
// same when it is made again (P2); what may not be told is in none, and no person's name is in a redacted one, nor in
// its pictures.
#include "fuzz/any_map.h"
#include "native/report/document_form.h"

namespace kwadrant::report {
namespace {

// What bytes ask for that are no options: all kinds of report are reached without their JSON being found.
Options usual(FuzzedDataProvider& bytes) {
  Options out;
  out.kind = static_cast<ReportKind>(bytes.ConsumeIntegralInRange<int>(0, 4));
  out.language = bytes.ConsumeBool() ? method::Language::nl : method::Language::en;
  out.redact = bytes.ConsumeBool();
  out.mono = bytes.ConsumeBool();
  out.numbers = bytes.ConsumeBool();
  out.today = kToday;
  out.issue = testing::id("thing " + std::to_string(bytes.ConsumeIntegralInRange<int>(0, 5)));
  if (bytes.ConsumeBool()) out.since_day = kToday - 30;
  return out;
}

void expect_refused(const Error& error) {
  EXPECT_TRUE(error.code == Code::bad_json || error.code == Code::bad_value) << name_of(error.code);
  EXPECT_EQ(error.code == Code::bad_value, error.params.contains("field"));
}

void expect_told(const std::string& document, bool is_redacted) {
  DocumentForm::expect(document);
  EXPECT_EQ(document.find(fuzz::kClosed), std::string::npos) << document;
  if (is_redacted) {
    EXPECT_EQ(document.find(fuzz::kPerson), std::string::npos) << document;
  }
}

void make(FuzzedDataProvider& bytes, const Options& options) {
  Neighbourhood map;
  Neighbourhood then;
  fuzz::AnyMap(bytes, map, then).make();
  const Result<std::optional<Moment>> moment = moment_of(map.map(), map.pack(), options);
  if (!moment) {
    EXPECT_EQ(moment.error().code, Code::unknown_entity);
    return;
  }
  std::optional<Past> past;
  if (*moment) past.emplace(Past{then.map(), (*moment)->since});
  const Past* before = past ? &*past : nullptr;
  const Result<Document> made = make_report(map.map(), map.pack(), before, options);
  if (!made) {
    EXPECT_TRUE(made.error().code == Code::unknown_entity || made.error().code == Code::bad_value);
    return;
  }
  const std::string document = to_json(*made);
  expect_told(document, options.redact);
  const Result<Document> again = make_report(map.map(), map.pack(), before, options);
  EXPECT_TRUE(again.ok() && to_json(*again) == document);
}

}  // namespace
}  // namespace kwadrant::report

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kwadrant;
  using namespace kwadrant::report;
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  const std::size_t line = std::min(all.find('\n'), size);
  const std::size_t rest = std::min(line + 1, size);
  const Result<Options> read = read_options(all.substr(0, line));
  if (!read) expect_refused(read.error());
  FuzzedDataProvider bytes(data + rest, size - rest);
  const Options options = read ? *read : usual(bytes);
  make(bytes, options);
  return 0;
}
