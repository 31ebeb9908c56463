#include "features/find/find_pages.h"

#include <algorithm>
#include <array>

#include "base/json_writer.h"
#include "base/text.h"
#include "features/find/find_rows.h"
#include "features/find/find_views.h"
#include "platform/db/database.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"
#include "platform/web/url_text.h"

namespace baeumgil {
namespace {

constexpr auto kPageSize = 20;
constexpr std::array<std::string_view, 5> kKinds{"issue", "institution", "trip", "report", "case"};

struct Asked {
  std::string words{};
  std::string kind{};  // empty: all
  int page{1};
};

Asked read_asked(Request const& request) {
  auto fields = Fields::of_query(request);
  auto asked = Asked{.words = first_characters(fields.text("q"), 200), .kind = fields.text("kind")};
  if (std::find(kKinds.begin(), kKinds.end(), asked.kind) == kKinds.end()) asked.kind.clear();
  auto const page = fields.integer("page").value_or(1);
  asked.page = page < 1 || page > 500 ? 1 : static_cast<int>(page);
  return asked;
}

SearchFilter filter_of(Actor const& actor, std::string const& kind) {
  auto filter = SearchFilter{.institution = actor.institution};
  if (!kind.empty()) filter.kinds = {kind};
  return filter;
}

std::string address_of(Asked const& asked, std::string_view kind) {
  auto address = "/search?q=" + url_encoded(asked.words);
  if (!kind.empty()) address += "&kind=" + std::string{kind};
  return address;
}

Tabs kind_tabs(SearchIndex const& index, Site const& site, Actor const& actor, Asked const& asked) {
  auto tabs = Tabs{.label_key = "find.kinds"};
  auto add = [&](std::string_view kind, std::string_view label_key) {
    tabs.tabs.push_back({.label = site.words(actor, label_key),
                         .path = address_of(asked, kind),
                         .is_current = asked.kind == kind,
                         .count = index.find(asked.words, filter_of(actor, std::string{kind}), 0, 1).total});
  };
  add("", "find.kind.all");
  for (auto const kind : kKinds) add(kind, "find.kind." + std::string{kind});
  return tabs;
}

}  // namespace

Result<Response> FindPages::find(Request const& request, Actor const& actor) const {
  auto const asked = read_asked(request);
  auto view = FindView{.words = asked.words, .is_searched = !asked.words.empty(), .is_filling = index.size() == 0};
  if (view.is_searched) {
    auto const answer = index.find(asked.words, filter_of(actor, asked.kind), (asked.page - 1) * kPageSize, kPageSize);
    view.total = answer.total;
    view.kinds = kind_tabs(index, site, actor, asked);
    for (auto const& found : db.read(actor, [&](Tx& tx) { return read_found(tx, actor, answer.hits); }))
      view.rows.push_back({.kind = {.label = site.words(actor, "find.kind." + found.kind), .tone = Tone::information},
                           .title = found.title,
                           .path = found.path,
                           .passage = marked_passage(asked.words, found.body)});
    view.pagination = paginate(address_of(asked, asked.kind), view.total, asked.page, kPageSize);
  }
  auto const title = site.words(actor, "find.title");
  return site.page(request, actor, {.title = title, .crumbs = {{title, ""}}, .section = "/search"}, view);
}

Result<Response> FindPages::json(Request const& request, Actor const& actor) const {
  auto const asked = read_asked(request);
  if (asked.words.empty()) return invalid("q", "field.required");
  auto const answer = index.find(asked.words, filter_of(actor, asked.kind), (asked.page - 1) * kPageSize, kPageSize);
  auto const rows = db.read(actor, [&](Tx& tx) { return read_found(tx, actor, answer.hits); });
  auto json = JsonWriter{};
  json.begin_object().field("total", answer.total).key("items").begin_array();
  for (auto const& row : rows)
    json.begin_object().field("kind", row.kind).field("id", to_text(row.id)).field("title", row.title).field("path", row.path).end_object();
  json.end_array().end_object();
  return json_response(200, json.take());
}

}  // namespace baeumgil
