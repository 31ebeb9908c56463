#include "features/find/find_rows.h"

#include "base/text.h"
#include "features/cases/case_search.h"
#include "features/issues/issue_search.h"
#include "features/originality/public_text_search.h"
#include "features/reports/report_search.h"
#include "features/targets/institution_search.h"
#include "features/trips/trip_search.h"

namespace baeumgil {
namespace {

constexpr std::string_view kMarkStart = "\xEE\x80\x80";  // U+E000, as best_passage sets it
constexpr std::string_view kMarkEnd = "\xEE\x80\x81";

std::optional<SearchDocument> read_hit(Tx& tx, SearchHit const& hit) {
  if (hit.kind == "issue") return find_issue_document(tx, {hit.id});
  if (hit.kind == "trip") return find_trip_document(tx, {hit.id});
  if (hit.kind == "report") return find_report_document(tx, {hit.id});
  if (hit.kind == "case") return find_case_document(tx, {hit.id});
  if (hit.kind == "public_text") return find_public_text_document(tx, {hit.id});
  if (hit.kind == "institution") return find_institution_document(tx, {hit.id});
  return std::nullopt;
}

std::string_view folder_of(std::string_view kind) {
  if (kind == "issue") return "issues";
  if (kind == "trip") return "trips";
  if (kind == "report") return "reports";
  if (kind == "case") return "cases";
  if (kind == "public_text") return "public-texts";
  return "targets";
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

std::vector<FoundDocument> read_found(Tx& tx, Actor const&, std::vector<SearchHit> const& hits) {
  auto rows = std::vector<FoundDocument>{};
  for (auto const& hit : hits) {
    auto document = read_hit(tx, hit);
    if (!document) continue;
    rows.push_back({.kind = hit.kind,
                    .id = hit.id,
                    .title = std::move(document->title),
                    .body = std::move(document->body),
                    .path = "/" + std::string{folder_of(hit.kind)} + "/" + to_text(hit.id)});
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
