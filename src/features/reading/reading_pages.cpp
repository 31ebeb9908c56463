#include "features/reading/reading_pages.h"

#include "base/day_text.h"
#include "features/cases/find_case.h"
#include "features/reading/keep_list.h"
#include "features/reading/rate_case.h"
#include "features/reading/rating_store.h"
#include "features/reading/reading_store.h"
#include "features/reading/reading_views.h"
#include "features/silos/silo.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/api_answer.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

constexpr auto kRanked = 10;

ReadingRow to_row(ListedCase const& found) {
  return {.path = "/cases/" + to_text(found.id), .title = found.number + " " + found.title, .count = found.count};
}

std::string meta_of(Site const& site, Actor const& actor, ReadingList const& list) {
  return site.words(actor, list.department.is_nil() ? "reading.own_list" : "reading.shared_list",
                    {list.owner_name, std::to_string(list.cases.size())});
}

std::string rated_text(Site const& site, Actor const& actor, RatingCounts const& counts) {
  return site.words(actor, "reading.rated", {std::to_string(counts.useful), std::to_string(counts.not_useful)});
}

ListInput read_list(Fields& fields) { return {.title = fields.text("title"), .is_shared = fields.flag("shared")}; }
RatingInput read_rating_input(Fields& fields) { return {.verdict = fields.choice<Usefulness>("verdict"), .reason = fields.text("reason")}; }
ReadWish read_wish(Fields& fields) { return {.until = fields.date("until"), .note = fields.text("note")}; }

struct CaseReading {
  Case found{};
  std::int64_t reads{0};
  std::vector<ReadingList> lists{};
  std::optional<ReadRequest> asked{};
  std::vector<Reader> readers{};
  RatingCounts counts{};
  std::vector<CaseRating> ratings{};
  bool may_rate{false};
  std::optional<CaseRating> own{};
};

// Names of who has read it are for the head who asked, and for nobody else.
Result<CaseReading> read_case_reading(Tx& tx, Actor const& actor, CaseId id) {
  auto reading = CaseReading{.found = TRY(find_case(tx, actor, id)), .reads = count_reads(tx, id), .lists = list_reading_lists(tx, actor)};
  reading.asked = find_read_request(tx, id, actor.department);
  if (reading.asked && actor.heads(reading.asked->department)) reading.readers = list_readers(tx, *reading.asked);
  reading.counts = count_ratings(tx, id);
  reading.ratings = list_ratings(tx, id);
  reading.may_rate = may_rate_case(actor, reading.found, list_bringers(tx, reading.found.team));
  reading.own = find_rating(tx, id, actor.person);
  return reading;
}

void show_ratings(Site const& site, Actor const& actor, CaseReading const& reading, Form const& form, CaseReadingView& view) {
  if (!reading.ratings.empty()) view.rated = rated_text(site, actor, reading.counts);
  auto const label = [&](Usefulness verdict) { return site.words(actor, "reading.usefulness." + std::string{to_word(verdict)}); };
  for (auto const& rating : reading.ratings)
    view.ratings.push_back({.name = rating.person_name,
                            .verdict = {label(rating.verdict), rating.verdict == Usefulness::useful ? Tone::success : Tone::gray},
                            .reason = rating.reason,
                            .on = day_text(actor.language, day_in_seoul(rating.rated_at))});
  if (!reading.may_rate) return;
  auto const chosen = reading.own ? to_word(reading.own->verdict) : std::string_view{};
  view.verdict = form.radio("verdict", "reading.rate.verdict",
                            enum_choices<Usefulness>(site.locale(), actor.language, "reading.usefulness.", chosen), {.required = true});
  view.reason = form.text("reason", "reading.rate.reason", {.max_length = 200, .hint_key = "reading.rate.reason_hint"});
}

}  // namespace

Result<Response> ReadingPages::home_page(Request const& request, Actor const& actor, Form const& form) const {
  auto view = ReadingView{.may_see_silos = may_see_silos(actor)};
  db.read(actor, [&](Tx& tx) {
    for (auto const& found : list_most_read(tx, tx.today() - kRankedDays, kRanked)) view.most_read.push_back(to_row(found));
    for (auto const& found : list_most_adopted(tx, kRanked)) view.most_adopted.push_back(to_row(found));
    for (auto const& rated : list_most_useful(tx, kRanked)) {
      view.most_useful.push_back(to_row(rated.listed));
      view.most_useful.back().meta = rated_text(site, actor, rated.ratings);
    }
    for (auto const& list : list_reading_lists(tx, actor))
      view.lists.push_back({.path = "/reading-lists/" + to_text(list.id), .title = list.title, .meta = meta_of(site, actor, list)});
    return Done{};
  });
  view.title = form.text("title", "reading.list_title", {.required = true, .max_length = 100});
  view.shared = form.checks("shared", "reading.share", {{.value = "1", .label = form.words("reading.share_hint")}}, {});
  view.summary = form.summary();
  auto const title = site.words(actor, "reading.title");
  return site.page(request, actor,
                   {.title = title, .crumbs = {{.label = title}}, .section = "/reading", .status = view.summary.is_shown() ? 422 : 200},
                   view);
}

Result<Response> ReadingPages::home(Request const& request, Actor const& actor) const {
  return home_page(request, actor, Form{site.locale(), actor.language});
}

Result<Response> ReadingPages::list(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReadingListId>();
  if (!id) return not_found();
  auto const list = TRY(db.read(actor, [&](Tx& tx) { return find_reading_list(tx, actor, *id); }));
  auto view = ReadingListView{.title = list.title, .meta = meta_of(site, actor, list)};
  auto const path = "/reading-lists/" + to_text(*id);
  if (may_change_list(actor, list))
    view.drop =
        ActionButton{.label_key = "reading.drop", .path = path + "/removal", .style = "tertiary", .confirm_key = "reading.drop_confirm"};
  for (auto const& found : list.cases) {
    auto row = to_row(found);
    if (may_add_to_list(actor, list))
      row.remove =
          ActionButton{.label_key = "reading.take_out", .path = path + "/cases/" + to_text(found.id) + "/removal", .style = "text"};
    view.rows.push_back(std::move(row));
  }
  view.nothing = {
      .title_key = "reading.empty_list", .hint_key = "reading.empty_list_hint", .action_key = "case.list", .action_path = "/cases"};
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "reading.title"), .path = "/reading"}, {.label = view.title}},
                    .section = "/reading"},
                   view);
}

Result<Response> ReadingPages::case_page(Request const& request, Actor const& actor, CaseId id, Form const& typed) const {
  auto const reading = TRY(db.read(actor, [&](Tx& tx) { return read_case_reading(tx, actor, id); }));
  auto form = typed;
  if (reading.own && form.value("verdict").empty() && form.value("reason").empty()) form.set("reason", reading.own->reason);
  auto view = CaseReadingView{.path = "/cases/" + to_text(id), .title = reading.found.number + " " + reading.found.title};
  view.reads = reading.reads;
  auto choices = std::vector<Choice>{};
  for (auto const& list : reading.lists)
    if (may_add_to_list(actor, list)) choices.push_back({.value = to_text(list.id), .label = list.title});
  if (!choices.empty()) view.list = form.select("list", "reading.list", std::move(choices), {.required = true});
  if (may_ask_to_read(actor, reading.found)) {
    view.until = form.date("until", "reading.until", {.required = true});
    view.note = form.text("note", "reading.note", {.max_length = 500});
  }
  if (reading.asked)
    view.asked = site.words(actor, "reading.asked",
                            {reading.asked->asked_by_name, day_text(actor.language, reading.asked->read_by_day), reading.asked->note});
  for (auto const& reader : reading.readers)
    view.readers.push_back(
        {.name = reader.name,
         .state = reader.read_on ? Badge{site.words(actor, "reading.read_on", {day_text(actor.language, *reader.read_on)}), Tone::success}
                                 : Badge{site.words(actor, "reading.unread"), Tone::gray}});
  show_ratings(site, actor, reading, form, view);
  view.summary = form.summary();
  return site.page(request, actor,
                   {.title = site.words(actor, "reading.of_case"),
                    .crumbs = {{.label = site.words(actor, "case.list"), .path = "/cases"},
                               {.label = reading.found.number, .path = view.path},
                               {.label = site.words(actor, "reading.of_case")}},
                    .section = "/cases",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> ReadingPages::of_case(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  return case_page(request, actor, *id, Form{site.locale(), actor.language});
}

Result<Response> ReadingPages::make(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const made = make_reading_list(db, actor, read_list(fields));
  if (made) return redirect("/reading-lists/" + to_text(*made), "reading.flash.made");
  if (made.error().kind != Kind::invalid) return made.error();
  return home_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(made.error()));
}

Result<Response> ReadingPages::drop(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReadingListId>();
  if (!id) return not_found();
  (void)TRY(drop_reading_list(db, actor, *id));
  return redirect("/reading", "reading.flash.dropped");
}

Result<Response> ReadingPages::add(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const list = fields.id<ReadingListId>("list");
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<ReadingListId>{*unreadable}
                    : !list    ? Result<ReadingListId>{invalid("list", "field.required")}
                               : add_to_list(db, actor, *list, *id);
  if (done) return redirect("/reading-lists/" + to_text(*done), "reading.flash.added");
  if (done.error().kind != Kind::invalid) return done.error();
  return case_page(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> ReadingPages::remove(Request const& request, Actor const& actor) const {
  auto const list = request.id<ReadingListId>();
  auto const id = request.id<CaseId>("case");
  if (!list || !id) return not_found();
  (void)TRY(take_from_list(db, actor, *list, *id));
  return redirect("/reading-lists/" + to_text(*list), "reading.flash.taken_out");
}

Result<Response> ReadingPages::ask(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const wish = read_wish(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<CaseId>{*unreadable} : ask_to_read(db, actor, *id, wish);
  if (done) return redirect("/cases/" + to_text(*id) + "/reading", "reading.flash.asked");
  if (done.error().kind != Kind::invalid) return done.error();
  return case_page(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> ReadingPages::rate(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_rating_input(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<CaseId>{*unreadable} : rate_case(db, actor, *id, input);
  if (done) return redirect("/cases/" + to_text(*id) + "/reading", "reading.flash.rated");
  if (done.error().kind != Kind::invalid) return done.error();
  return case_page(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> ReadingPages::rate_by_program(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_rating_input(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const done = rate_case(db, actor, *id, input);
  if (!done) return done.error();
  return done_answer(200, to_text(*done));
}

Result<Response> ReadingPages::json(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const lists = db.read(actor, [&](Tx& tx) { return list_reading_lists(tx, actor); });
  return page_of_all(lists, asked, write_list);
}

Result<Response> ReadingPages::make_by_program(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const input = read_list(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const made = make_reading_list(db, actor, input);
  if (!made) return made.error();
  return done_answer(201, to_text(*made));
}

Result<Response> ReadingPages::add_by_program(Request const& request, Actor const& actor) const {
  auto const list = request.id<ReadingListId>();
  if (!list) return not_found();
  auto fields = Fields::of(request);
  auto const id = fields.id<CaseId>("case");
  if (auto problem = fields.problem()) return *std::move(problem);
  if (!id) return invalid("case", "field.required");
  auto const done = add_to_list(db, actor, *list, *id);
  if (!done) return done.error();
  return done_answer(200, to_text(*done));
}

Result<Response> ReadingPages::drop_by_program(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReadingListId>();
  if (!id) return not_found();
  auto const done = drop_reading_list(db, actor, *id);
  if (!done) return done.error();
  return done_answer(200, to_text(*done));
}

Result<Response> ReadingPages::remove_by_program(Request const& request, Actor const& actor) const {
  auto const list = request.id<ReadingListId>();
  auto const id = request.id<CaseId>("case");
  if (!list || !id) return not_found();
  auto const done = take_from_list(db, actor, *list, *id);
  if (!done) return done.error();
  return done_answer(200, to_text(*done));
}

Result<Response> ReadingPages::ask_by_program(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const wish = read_wish(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const done = ask_to_read(db, actor, *id, wish);
  if (!done) return done.error();
  return done_answer(200, to_text(*done));
}

}  // namespace baeumgil
