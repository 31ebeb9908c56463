#include "base/day_text.h"
#include "features/awards/award_input.h"
#include "features/awards/award_pages.h"
#include "features/awards/award_words_view.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/html/sort_header.h"
#include "platform/web/filter_words.h"

namespace baeumgil {
namespace {

constexpr auto kPageSize = 20;

struct Listed {
  std::vector<RoundRow> rows{};
  std::int64_t total{0};
};

struct Registered {
  std::vector<RegisterEntry> rows{};
  std::int64_t total{0};
  Won sum{};
};

RoundRowView to_row(Site const& site, Actor const& actor, RoundRow const& round) {
  auto row = RoundRowView{.id = to_text(round.id), .title = round.title, .program = round.program_title};
  row.instrument = site.words(actor, "award.instrument." + std::string{to_word(round.instrument)});
  row.dates =
      site.words(actor, "award.dates", {day_text(actor.language, round.nominate_until), day_text(actor.language, round.score_until)});
  row.nominations = round.nominations;
  row.state = round_badge(site, actor, round.state);
  return row;
}

}  // namespace

Result<Response> AwardPages::list(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_round_filter(query);
  auto const page = read_page_number(query);
  auto const listed = db.read(actor, [&](Tx& tx) {
    return Listed{list_rounds(tx, actor, filter, (page - 1) * kPageSize, kPageSize), count_rounds(tx, actor, filter)};
  });
  auto view = RoundListView{.title = site.words(actor, "award.list"), .may_plan = may_plan_round(actor), .total = listed.total};
  auto const state = filter.state ? to_word(*filter.state) : std::string_view{};
  view.state = Form{site.locale(), actor.language}.select(
      "state", "award.state", enum_choices<RoundState>(site.locale(), actor.language, "award.state.", state), {});
  view.state.empty_label = site.words(actor, "form.all");
  for (auto const* name : {"program", "year"})
    if (auto const value = std::string{request.query_value(name)}; !value.empty()) view.kept.push_back({.name = name, .value = value});
  keep_order(view.kept, filter.order);
  auto const address = QueryString{request};
  view.by_schedule = sort_header(address, filter.order, "award.schedule", RoundSort::nominate_until);
  view.by_nominations = sort_header(address, filter.order, "award.nominations", RoundSort::nominations);
  view.by_nominations.is_number = true;
  for (auto const& round : listed.rows) view.rows.push_back(to_row(site, actor, round));
  view.pagination = paginate(address.without("page").text(), listed.total, page, kPageSize);
  view.nothing = {.title_key = filter.state ? "award.none" : "award.none_yet", .hint_key = "award.none_hint"};
  if (view.may_plan) {
    view.nothing.action_key = "award.plan";
    view.nothing.action_path = "/awards/new";
  }
  return site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .section = "/awards"}, view);
}

Result<Response> AwardPages::prizes_given(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_register_filter(query);
  auto const page = read_page_number(query);
  auto const registered = db.read(actor, [&](Tx& tx) {
    return Registered{list_register(tx, filter, (page - 1) * kPageSize, kPageSize), count_register(tx, filter), sum_register(tx, filter)};
  });
  auto view = RegisterView{.title = site.words(actor, "award.register"), .total = registered.total};
  view.sum = shown_won(site, actor, registered.sum);
  auto form = Form{site.locale(), actor.language};
  if (filter.year) form.set("year", std::to_string(*filter.year));
  auto const chosen = filter.instrument ? to_word(*filter.instrument) : std::string_view{};
  view.instrument = form.select("instrument", "award.instrument",
                                enum_choices<AwardInstrument>(site.locale(), actor.language, "award.instrument.", chosen), {});
  view.instrument.empty_label = site.words(actor, "form.all");
  view.year = form.text("year", "award.register.year", {.max_length = 4});
  for (auto const& entry : registered.rows) view.rows.push_back(to_register_row(site, actor, entry));
  view.pagination = paginate(QueryString{request}.without("page").text(), registered.total, page, kPageSize);
  view.nothing = {.title_key = "award.register.none",
                  .hint_key = "award.register.none_hint",
                  .action_key = "award.see_rounds",
                  .action_path = "/awards"};
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "award.list"), .path = "/awards"}, {.label = view.title}},
                    .section = "/awards/register"},
                   view);
}

}  // namespace baeumgil
