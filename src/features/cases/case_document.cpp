#include "features/cases/case_document.h"

#include "platform/documents/blocks.h"
#include "platform/html/locale.h"

namespace baeumgil {
namespace {

class CaseWriter {
 public:
  CaseWriter(CaseToPrint const& given, Locale const& locale, Language language)
      : given_{given}, case_{given.found}, locale_{locale}, language_{language} {}

  Document write() {
    document_.title = case_.title;
    document_.gist = case_.one_line;
    document_.keywords = keyword_list(case_.keywords);
    document_.author = given_.institution;
    document_.language = std::string{to_word(language_)};
    document_.made_at = given_.changed_at;
    document_.page_header = words("case.document.title") + " " + case_.number;
    document_.blocks.push_back(Paragraph{.text = case_.title, .kind = ParagraphKind::title, .align = TextAlign::left});
    if (!case_.one_line.empty())
      document_.blocks.push_back(Paragraph{.text = case_.one_line, .kind = ParagraphKind::strong, .align = TextAlign::left});
    add_facts();
    add_section(document_, words("case.problem_before"), case_.problem_before);
    add_section(document_, words("case.what_they_did"), case_.what_they_did);
    add_result();
    add_section(document_, words("case.failure_points"), case_.failure_points);
    add_section(document_, words("case.conditions"), case_.conditions);
    add_fit();
    return std::move(document_);
  }

 private:
  std::string words(std::string_view key, std::vector<std::string> const& arguments = {}) const {
    return locale_.words(language_, key, arguments);
  }
  LabelledText fact(std::string_view key, std::string text) const { return {.label = words(key), .text = std::move(text)}; }
  std::string money(std::optional<Won> const& won) const { return won ? words("trip.won", {with_commas(*won)}) : std::string{}; }

  void add_facts() {
    auto const until = case_.valid_until ? in_korean(*case_.valid_until) : std::string{};
    document_.blocks.push_back(facts_table(
        {fact("case.host", case_.host_name), fact("case.field", words("policy_field." + std::string{to_word(case_.field)})),
         fact("case.since_year", case_.since_year ? std::to_string(*case_.since_year) : std::string{}),
         fact("case.state", words("case.state." + std::string{to_word(case_.state)})), fact("case.issues", given_.issues),
         fact("case.cost_initial", money(case_.cost_initial)), fact("case.cost_yearly", money(case_.cost_yearly)),
         fact("case.cost_note", case_.cost_note), fact("case.legal_basis", case_.legal_basis),
         fact("case.already_copied_by", case_.already_copied_by), fact("case.award", case_.award),
         fact("case.document.verified", words(case_.is_host_verified ? "case.verified" : "case.unverified")),
         fact("case.share_scope", words("case.share_scope." + std::string{to_word(case_.share_scope)})), fact("case.valid_until", until),
         fact("case.author", given_.author), fact("case.keywords", case_.keywords), fact("case.evidence_url", case_.evidence_url)}));
  }

  void add_result() {
    add_heading(document_, words("case.part.result"));
    if (case_.result_metric.empty()) {
      document_.blocks.push_back(Paragraph{.text = words("case.result_none")});
      return;
    }
    document_.blocks.push_back(text_table(
        {words("case.result_metric"), words("case.result_before"), words("case.result_after"), words("case.result_period"),
         words("case.result_source")},
        {{case_.result_metric, case_.result_before, case_.result_after, case_.result_period, case_.result_source}}, {4, 3, 3, 3, 4}));
  }

  void add_fit() {
    add_heading(document_, words("case.part.transfer"));
    auto const& fit = case_.fit;
    auto heads = std::vector<std::string>{};
    auto answers = std::vector<std::string>{};
    auto add = [&](std::string_view key, std::optional<int> const& value) {
      heads.push_back(words(key));
      answers.push_back(words(value ? "case.fit.value." + std::to_string(*value) : "case.fit.unknown"));
    };
    add("case.fit.population", fit.population);
    add("case.fit.density", fit.density);
    add("case.fit.finance", fit.finance);
    add("case.fit.law", fit.law);
    add("case.fit.organisation", fit.organisation);
    add("case.fit.technology", fit.technology);
    auto table = text_table(heads, {answers}, {1, 1, 1, 1, 1, 1});
    for (auto& cell : table.rows.back()) cell.align = TextAlign::center;
    document_.blocks.push_back(std::move(table));
  }

  CaseToPrint const& given_;
  Case const& case_;
  Locale const& locale_;
  Language language_;
  Document document_{};
};

}  // namespace

Document to_document(CaseToPrint const& given, Locale const& locale, Language language) {
  return CaseWriter{given, locale, language}.write();
}

}  // namespace baeumgil
