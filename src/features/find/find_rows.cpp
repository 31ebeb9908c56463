#include "features/find/find_rows.h"

#include "base/text.h"
#include "features/adoptions/adoption_search.h"
#include "features/adoptions/find_adoption.h"
#include "features/cases/case_search.h"
#include "features/exchange/received_search.h"
#include "features/issues/issue_search.h"
#include "features/originality/public_text_search.h"
#include "features/programs/find_program.h"
#include "features/programs/program_search.h"
#include "features/reports/answer_search.h"
#include "features/reports/find_report.h"
#include "features/reports/report_search.h"
#include "features/targets/institution_search.h"
#include "features/teams/find_team.h"
#include "features/teams/team_search.h"
#include "features/trips/trip_search.h"

namespace baeumgil {
namespace {

constexpr std::string_view kMarkStart = "\xEE\x80\x80";  // U+E000, as best_passage sets it
constexpr std::string_view kMarkEnd = "\xEE\x80\x81";

struct ReadHit {
  SearchDocument document{};
  std::string path{};
};

std::optional<ReadHit> at(std::string_view folder, std::optional<SearchDocument> document) {
  if (!document) return std::nullopt;
  auto path = "/" + std::string{folder} + "/" + to_text(document->id);
  return ReadHit{.document = *std::move(document), .path = std::move(path)};
}

std::optional<ReadHit> read_answer(Tx& tx, Actor const& actor, QuestionId id) {
  auto found = find_answer_document(tx, id);
  if (!found || !find_report(tx, actor, found->report)) return std::nullopt;
  return ReadHit{.document = std::move(found->document), .path = "/reports/" + to_text(found->report) + "#question-" + to_text(id)};
}

std::optional<ReadHit> read_hit(Tx& tx, Actor const& actor, SearchHit const& hit) {
  if (hit.kind == "issue") return at("issues", find_issue_document(tx, {hit.id}));
  if (hit.kind == "trip") return at("trips", find_trip_document(tx, {hit.id}));
  if (hit.kind == "report") return at("reports", find_report_document(tx, {hit.id}));
  if (hit.kind == "answer") return read_answer(tx, actor, {hit.id});
  if (hit.kind == "case") return at("cases", find_case_document(tx, {hit.id}));
  if (hit.kind == "received_case") return at("exchange/cases", find_received_document(tx, {hit.id}));
  if (hit.kind == "public_text") return at("public-texts", find_public_text_document(tx, {hit.id}));
  if (hit.kind == "institution") return at("targets", find_institution_document(tx, {hit.id}));
  if (hit.kind == "adoption" && find_adoption(tx, actor, {hit.id})) return at("adoptions", find_adoption_document(tx, {hit.id}));
  if (hit.kind == "program" && find_program(tx, actor, {hit.id})) return at("programs", find_program_document(tx, {hit.id}));
  if (hit.kind == "team" && find_team(tx, actor, {hit.id})) return at("teams", find_team_document(tx, {hit.id}));
  return std::nullopt;
}

void append_escaped(std::string& out, char c) {
  switch (c) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '"':
      out += "&quot;";
      break;
    default:
      out += c;
  }
}

}  // namespace

std::vector<FoundDocument> read_found(Tx& tx, Actor const& actor, std::vector<SearchHit> const& hits) {
  auto rows = std::vector<FoundDocument>{};
  for (auto const& hit : hits) {
    auto read = read_hit(tx, actor, hit);
    if (!read) continue;
    rows.push_back({.kind = hit.kind,
                    .id = hit.id,
                    .title = std::move(read->document.title),
                    .body = std::move(read->document.body),
                    .path = std::move(read->path)});
  }
  return rows;
}

SafeHtml marked_passage(std::string_view words, std::string_view body) {
  constexpr auto kCharacters = std::size_t{140};
  auto const passage = best_passage(words, body, kCharacters);
  auto out = std::string{};
  for (auto rest = std::string_view{passage}; !rest.empty();) {
    if (rest.starts_with(kMarkStart)) {
      out += "<mark>";
      rest.remove_prefix(kMarkStart.size());
    } else if (rest.starts_with(kMarkEnd)) {
      out += "</mark>";
      rest.remove_prefix(kMarkEnd.size());
    } else {
      append_escaped(out, rest.front());
      rest.remove_prefix(1);
    }
  }
  return SafeHtml::trusted(std::move(out));
}

}  // namespace baeumgil
