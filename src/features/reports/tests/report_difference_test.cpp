// Two versions side by side: what stayed, what was changed, what came and what went.
#include "features/reports/report_difference.h"

#include <gtest/gtest.h>

#include "features/reports/report.h"
#include "features/reports/report_json.h"

namespace baeumgil {
namespace {

std::string text_of(std::vector<TextPiece> const& pieces) {
  auto text = std::string{};
  for (auto const& piece : pieces) text += piece.text;
  return text;
}

// "=2" two stayed, "-…" gone, "+…" new, "~…>…" changed.
std::string shown(std::vector<PartDifference> const& parts) {
  auto out = std::string{};
  for (auto const& part : parts) {
    out += part.name + ":";
    for (auto const& change : part.changes) {
      using enum SentenceChange::Kind;
      if (change.kind == same) out += " =" + std::to_string(change.count);
      if (change.kind == removed) out += " -" + text_of(change.texts.mine);
      if (change.kind == added) out += " +" + text_of(change.texts.theirs);
      if (change.kind == changed) out += " ~" + text_of(change.texts.mine) + ">" + text_of(change.texts.theirs);
    }
    out += "\n";
  }
  return out;
}

std::string compare(std::string const& older, std::string const& newer) {
  return shown(difference({{.name = "gist", .text = older}}, {{.name = "gist", .text = newer}}));
}

}  // namespace

TEST(difference, is_told_sentence_by_sentence) {
  struct Told {
    std::string name;
    std::string older;
    std::string newer;
    std::string shown;
  };
  auto const first = std::string{"주차장을 함께 쓴다. 알림판을 열두 곳에 세웠다. 민원이 절반으로 줄었다."};
  for (auto const& row : std::vector<Told>{
           {"nothing", first, first, ""},
           {"one changed", first, "주차장을 함께 쓴다. 알림판을 스무 곳에 세웠다. 민원이 절반으로 줄었다.",
            "gist: =1 ~알림판을 열두 곳에 세웠다.>알림판을 스무 곳에 세웠다. =1\n"},
           {"one gone", first, "주차장을 함께 쓴다. 민원이 절반으로 줄었다.", "gist: =1 -알림판을 열두 곳에 세웠다. =1\n"},
           {"one new at the end", first, first + " 요금은 그대로 두었다.", "gist: =3 +요금은 그대로 두었다.\n"},
           {"another instead", "주차장을 함께 쓴다.", "공원에 나무를 심었다.", "gist: -주차장을 함께 쓴다. +공원에 나무를 심었다.\n"},
           {"written at last", "", "주차장을 함께 쓴다.", "gist: +주차장을 함께 쓴다.\n"},
           {"emptied", "주차장을 함께 쓴다.", "", "gist: -주차장을 함께 쓴다.\n"}})
    EXPECT_EQ(compare(row.older, row.newer), row.shown) << row.name;
}

TEST(difference, names_a_part_that_came_or_went) {
  EXPECT_EQ(shown(difference({{.name = "gist", .text = "요지를 적었다."}}, {{.name = "sections.findings", .text = "직접 보았다."}})),
            "sections.findings: +직접 보았다.\ngist: -요지를 적었다.\n");
}

TEST(read_version, reads_what_the_log_of_changes_keeps) {
  auto report = Report{.gist = "요지", .keywords = "주차"};
  report.sections.push_back({.section = ReportSection::findings, .body = "첫 줄\n\"둘째 줄\""});
  report.sections.push_back({.section = ReportSection::sources, .body = "면담"});
  report.answers.push_back({.question = QuestionId::make(), .question_text = "비용은?", .answer = "3억원", .source = "예산서"});
  report.answers.push_back({.question = QuestionId::make(), .question_text = "효과는?", .unanswered_reason = "자료가 없다"});
  report.figures.push_back({.label = "사고", .theirs = "4", .ours = "12", .unit = "건", .source = "경찰"});
  auto const parts = read_version(to_json(report));
  ASSERT_EQ(parts.size(), 7U);
  EXPECT_EQ(parts[0].text, "요지");
  EXPECT_EQ(parts[2].label, "비용은?");
  EXPECT_EQ(parts[2].text, "3억원\n예산서");
  EXPECT_EQ(parts[3].text, "자료가 없다");
  EXPECT_EQ(parts[4].text, "사고: 4 / 12 건 (경찰)");
  EXPECT_EQ(parts[5].name, "sections.findings");
  EXPECT_EQ(parts[5].text, "첫 줄\n\"둘째 줄\"");
  EXPECT_TRUE(read_version("").empty());
  EXPECT_TRUE(read_version("not json").empty());
}

}  // namespace baeumgil
