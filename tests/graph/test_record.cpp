#include <doctest/doctest.h>

#include "base/report.hpp"
#include "graph/record.hpp"

using namespace entente;

namespace {

const std::string line =
    R"({"format":"entente/1","article":{"id":"x","source":"a.txt","published":"2018-04","language":"fr"},)"
    R"("actors":[{"id":"a1","key":"country:FR","name":"France","kind":"country","country":"FR","mentions":)"
    R"([{"text":"Paris","begin":0,"end":5,"sentence":0,"how":"metonym","reason":"subject of accuser"}]},)"
    R"({"id":"a2","key":"country:RU","name":"Russie","kind":"country","country":"RU","mentions":[]}],)"
    R"("relations":[{"id":"r1","source":"a1","type":"REQUEST","target":"a2","date":"2018-04-06","until":"2018-04-08","modality":"asserted",)"
    R"("content":"r2","confidence":0.87,"evidence":{"sentence":0,"begin":0,"end":24,"cue":"demande","rule":"fr:demander",)"
    R"("text":"Paris demande à Moscou \"d'agir\"."}},)"
    R"({"id":"r2","source":"a2","type":"AID","target":"a1","modality":"requested","counts":{"killed":12,"wounded":30},"confidence":0.5,)"
    R"("evidence":{"sentence":0,"begin":0,"end":24,"cue":"agir","rule":"fr:agir"},)"
    R"("further":[{"sentence":1,"begin":30,"end":40,"cue":"agir","rule":"fr:agir","found":"position within"}]}]})";

std::string with(std::string_view from, std::string_view to) {
  std::string result = line;
  result.replace(result.find(from), from.size(), to);
  return result;
}

}  // namespace

TEST_CASE("a record comes back byte for byte") {
  CHECK(write_record(read_record(line, "file", "line 1")) == line);
}

TEST_CASE("counts are sorted, and what is no number is left out") {
  const std::string odd =
      with(R"({"killed":12,"wounded":30})", R"({"wounded":30,"killed":12,"missing":-1,"hurt":"few"})");
  CHECK(write_record(read_record(odd, "file", "line 1")) == line);
}

TEST_CASE("an article that cannot be read is a record with its error") {
  const std::string failed = R"({"format":"entente/1","article":{"source":"a.txt"},"error":"is empty"})";
  CHECK(write_record(read_record(failed, "file", "line 1")) == failed);
}

TEST_CASE("what is no record is refused with file and place") {
  struct Case {
    std::string line;
    const char* message;
  };
  for (const Case& c :
       {Case{"", "file: line 7: byte 0"}, Case{"[]", "is no entente/1 record"},
        Case{"{\"format\":\"entente/2\"}", "is no entente/1"}, Case{with("entente/1", "entente/9"), "is no entente/1"},
        Case{line.substr(0, line.size() / 2), "byte"},
        Case{with("\"source\":\"a1\"", "\"source\":\"a9\""), "source: no such actor: a9"},
        Case{with("\"target\":\"a2\"", "\"target\":\"\""), "target: no such actor"},
        Case{with("\"content\":\"r2\"", "\"content\":\"r3\""), "content: no such relation: r3"},
        Case{with("\"id\":\"r2\"", "\"id\":\"r1\""), "relation \"r1\" twice"},
        Case{with("2018-04-06", "2018-02-30"), "date: is no date"},
        Case{with("\"asserted\"", "\"perhaps\""), "modality: is unknown"},
        Case{with("\"key\":\"country:RU\",", ""), "has no key"}, Case{with("0.87", "\"high\""), "unexpected type"},
        Case{with("\"confidence\":0.5,", ""), "is no entente/1 record"}}) {
    CHECK_THROWS_WITH_AS(read_record(c.line, "file", "line 7"), doctest::Contains(c.message), Error);
  }
}
