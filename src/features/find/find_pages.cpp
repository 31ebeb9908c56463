#include "features/find/find_pages.h"

#include <algorithm>

#include "base/json_writer.h"
#include "features/find/find_rows.h"
#include "features/find/find_views.h"
#include "features/find/search_input.h"
#include "features/find/synonyms.h"
#include "platform/db/database.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"
#include "platform/web/url_text.h"

namespace baeumgil {
namespace {

constexpr auto kPageSize = 20;
constexpr std::size_t kMostSuggestions = 8;
constexpr std::size_t kMostTyped = 100;

using Counts = std::map<std::string, std::int64_t, std::less<>>;

std::int64_t count_of(Counts const& counts, std::string const& label) {
  auto const found = counts.find(label);
  return found == counts.end() ? 0 : found->second;
}

Tabs kind_tabs(Site const& site, Actor const& actor, SearchInput const& input, Counts const& counts) {
  auto tabs = Tabs{.label_key = "find.kinds"};
  auto all = std::int64_t{0};
  for (auto const kind : kSearchKinds) all += count_of(counts, "kind:" + std::string{kind});
  auto const add = [&](std::string_view kind, std::string_view label_key, std::int64_t count) {
    tabs.tabs.push_back(
        {.label = site.words(actor, label_key), .path = address_of(input, kind), .is_current = input.kind == kind, .count = count});
  };
  add("", "find.kind.all", all);
  for (auto const kind : kSearchKinds)
    if (auto const count = count_of(counts, "kind:" + std::string{kind}); count > 0 || kind == input.kind)
      add(kind, "find.kind." + std::string{kind}, count);
  return tabs;
}

std::string label_of(Site const& site, Actor const& actor, std::string_view facet, std::string const& value) {
  return facet == "field" ? site.words(actor, "policy_field." + value) : value;
}

// What stands behind any of the results, most first; a chosen one stays even when nothing is left of it.
Facet facet_of(Site const& site, Actor const& actor, SearchInput const& input, std::string_view name, Counts const& counts) {
  auto facet = Facet{.name = std::string{name}, .label_key = "find.facet." + std::string{name}};
  auto const& chosen = input.chosen.find(name)->second;
  auto const prefix = std::string{name} + ":";
  for (auto at = counts.lower_bound(prefix); at != counts.end() && at->first.starts_with(prefix); ++at) {
    auto const value = at->first.substr(prefix.size());
    auto const is_chosen = std::ranges::find(chosen, value) != chosen.end();
    facet.options.push_back({.value = value, .label = label_of(site, actor, name, value), .count = at->second, .is_chosen = is_chosen});
  }
  std::ranges::stable_sort(facet.options, [](auto const& a, auto const& b) { return a.count > b.count; });
  return facet;
}

void put_facets(Site const& site, Actor const& actor, SearchInput const& input, Counts const& counts, FindView& view) {
  for (auto const name : kSearchFacets)
    if (auto facet = facet_of(site, actor, input, name, counts); !facet.options.empty()) {
      for (auto const& option : facet.options)
        if (option.is_chosen) {
          view.tags.push_back({.label = option.label, .remove_path = address_of(input, input.kind, option.value)});
          view.chosen.push_back({.name = std::string{name}, .value = option.value});
        }
      view.facets.push_back(std::move(facet));
    }
  view.unfiltered = address_of({.words = input.words}, input.kind);
}

}  // namespace

Result<Response> FindPages::find(Request const& request, Actor const& actor) const {
  auto input = read_search_input(request);
  for (auto const facet : kSearchFacets) input.chosen.try_emplace(std::string{facet});
  auto view = FindView{.words = input.words, .kind = input.kind, .is_searched = !input.words.empty(), .is_filling = index.size() == 0};
  view.may_change_synonyms = may_change_synonyms(actor);
  if (view.is_searched) {
    auto const synonyms = synonyms_of(db, actor);
    auto const answer = index.find(input.words, filter_of(actor, input, synonyms), (input.page - 1) * kPageSize, kPageSize);
    view.total = answer.total;
    view.meant = answer.meant;
    view.meant_path = "/search?q=" + url_encoded(answer.meant);
    view.kinds = kind_tabs(site, actor, input, answer.labels);
    put_facets(site, actor, input, answer.labels, view);
    for (auto const& found : db.read(actor, [&](Tx& tx) { return read_found(tx, actor, answer.hits); }))
      view.rows.push_back({.kind = {.label = site.words(actor, "find.kind." + found.kind), .tone = Tone::information},
                           .title = found.title,
                           .path = found.path,
                           .passage = marked_passage(input.words + " " + answer.also, found.body)});
    view.pagination = paginate(address_of(input, input.kind), view.total, input.page, kPageSize);
  }
  auto const title = site.words(actor, "find.title");
  return site.page(request, actor, {.title = title, .crumbs = {{title, ""}}, .section = "/search"}, view);
}

Result<Response> FindPages::json(Request const& request, Actor const& actor) const {
  auto const input = read_search_input(request);
  if (input.words.empty()) return invalid("q", "field.required");
  auto const synonyms = synonyms_of(db, actor);
  auto const answer = index.find(input.words, filter_of(actor, input, synonyms), (input.page - 1) * kPageSize, kPageSize);
  auto const rows = db.read(actor, [&](Tx& tx) { return read_found(tx, actor, answer.hits); });
  auto json = JsonWriter{};
  json.begin_object().field("total", answer.total).key("items").begin_array();
  for (auto const& row : rows)
    json.begin_object().field("kind", row.kind).field("id", to_text(row.id)).field("title", row.title).field("path", row.path).end_object();
  json.end_array().end_object();
  return json_response(200, json.take());
}

Result<Response> FindPages::suggest(Request const& request, Actor const& actor) const {
  auto const typed = Fields::of_query(request).text("q").substr(0, kMostTyped * 3);
  auto json = JsonWriter{};
  json.begin_array();
  if (!typed.empty())
    for (auto const& suggestion : index.suggest(typed, {.institution = actor.institution}, kMostSuggestions)) json.value(suggestion);
  json.end_array();
  return json_response(200, json.take());
}

}  // namespace baeumgil
