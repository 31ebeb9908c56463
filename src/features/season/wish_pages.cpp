#include <algorithm>
#include <set>

#include "base/day_text.h"
#include "features/people/find_person.h"
#include "features/programs/find_program.h"
#include "features/season/season_desk.h"
#include "features/season/season_input.h"
#include "features/season/season_pages.h"
#include "features/season/season_store.h"
#include "features/season/season_views.h"
#include "features/season/season_words_view.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

constexpr std::array<std::string_view, kWishesOfAKind> kFields{"field_1", "field_2", "field_3"};
constexpr std::array<std::string_view, kWishesOfAKind> kIssues{"issue_1", "issue_2", "issue_3"};
constexpr std::array<std::string_view, kWishesOfAKind> kHosts{"host_1", "host_2", "host_3"};
constexpr std::array<std::string_view, kWishesOfAKind> kPartners{"partner_1", "partner_2", "partner_3"};

struct Read {
  Season season{};
  Program program{};
  std::vector<Date> open_days{};
  std::optional<Wish> wish{};
  std::vector<std::string> partners{};  // staff numbers
};

Result<Read> read_form(Tx& tx, Actor const& actor, SeasonId id) {
  auto read = Read{.season = TRY(find_season(tx, id))};
  read.program = TRY(find_program(tx, actor, read.season.program));
  read.open_days = list_open_days(tx, read.season);
  read.wish = find_wish(tx, id, actor.person);
  if (!read.wish) return read;
  for (auto const& partner : read.wish->partners) {
    auto const person = TRY(find_person(tx, partner));
    read.partners.push_back(person.staff_no);
  }
  return read;
}

template <class Values, class ToText>
void set_each(Form& form, std::array<std::string_view, kWishesOfAKind> const& names, Values const& values, ToText const& to_words) {
  for (auto i = std::size_t{0}; i < std::min(values.size(), names.size()); ++i) form.set(names[i], to_words(values[i]));
}

Form form_of(Read const& read, Form form) {
  if (!read.wish) return form;
  auto const& wish = *read.wish;
  for (auto const& day : wish.can_go) form.set("can_go", to_text(day));
  for (auto const& day : wish.likes) form.set("likes", to_text(day));
  form.set("trip_days", std::to_string(wish.trip_days)).set("note", wish.note).set("version", std::to_string(wish.version));
  set_each(form, kFields, wish.fields, [](PolicyField field) { return std::string{to_word(field)}; });
  set_each(form, kIssues, wish.issues, [](IssueId id) { return to_text(id); });
  set_each(form, kHosts, wish.hosts, [](InstitutionId id) { return to_text(id); });
  set_each(form, kPartners, read.partners, [](std::string const& number) { return number; });
  return form;
}

// The page has three places for each kind of wish; the use case takes lists.
WishDraft read_draft(Tx& tx, Request const& request, std::vector<FieldProblem>& problems) {
  auto fields = Fields::of(request);
  auto draft = read_wish_draft(fields);
  for (auto const name : kFields)
    if (auto const field = fields.choice<PolicyField>(name)) draft.fields.push_back(*field);
  for (auto const name : kIssues)
    if (auto const id = fields.id<IssueId>(name)) draft.issues.push_back(*id);
  for (auto const name : kHosts)
    if (auto const id = fields.id<InstitutionId>(name)) draft.hosts.push_back(*id);
  for (auto const name : kPartners) {
    auto const words = fields.text(name);
    if (words.empty()) continue;
    auto const found = search_people(tx, words, 2);
    if (found.size() == 1)
      draft.partners.push_back(found.front().id);
    else
      fields.refuse(name, found.empty() ? "season.wish.nobody_found" : "season.wish.several_found");
  }
  if (auto const unreadable = fields.problem()) problems = unreadable->fields;
  return draft;
}

// What the use case says of a list is shown at its first place.
Problem at_first_place(Problem problem) {
  for (auto& field : problem.fields) {
    if (field.field == "fields") field.field = kFields.front();
    if (field.field == "issues") field.field = kIssues.front();
    if (field.field == "hosts") field.field = kHosts.front();
    if (field.field == "partners") field.field = kPartners.front();
  }
  return problem;
}

std::string rank_key(std::string_view kind, std::size_t place) {
  return "season.wish." + std::string{kind} + "_" + std::to_string(place + 1);
}

void add_choices(WishFormView& view, Form const& form, Site const& site, Actor const& actor, Read const& read) {
  auto hosts = std::vector<Choice>{};
  auto issues = std::vector<Choice>{};
  auto known = std::set<IssueId>{};
  for (auto const& host : read.season.hosts) {
    hosts.push_back({.value = to_text(host.host), .label = host.host_name});
    if (known.insert(host.issue).second) issues.push_back({.value = to_text(host.issue), .label = host.issue_title});
  }
  auto const none = site.words(actor, "form.none");
  auto const add = [&](std::vector<SelectField>& into, SelectField field) {
    field.empty_label = none;
    into.push_back(std::move(field));
  };
  for (auto i = std::size_t{0}; i < kFields.size(); ++i) {
    add(view.fields, form.select(kFields[i], rank_key("field", i),
                                 enum_choices<PolicyField>(site.locale(), actor.language, "policy_field.", ""), {.required = i == 0}));
    add(view.hosts, form.select(kHosts[i], rank_key("host", i), hosts, {}));
    add(view.issues, form.select(kIssues[i], rank_key("issue", i), issues, {}));
    view.partners.push_back(form.text(kPartners[i], rank_key("partner", i), {.max_length = 40}));
  }
}

std::string joined(std::vector<std::string> const& words) {
  auto text = std::string{};
  for (auto const& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

WishRowView to_row(Tx& tx, Site const& site, Actor const& actor, Season const& season, Wish const& wish) {
  auto row = WishRowView{.person = wish.person_name, .department = wish.department_name, .note = wish.note};
  auto words = std::vector<std::string>{};
  for (auto const field : wish.fields) words.push_back(site.words(actor, "policy_field." + std::string{to_word(field)}));
  row.fields = joined(words);
  words.clear();
  for (auto const& host : wish.hosts)
    if (auto const* offered = season.host(host)) words.push_back(offered->host_name);
  row.hosts = joined(words);
  words.clear();
  for (auto const& day : wish.can_go) words.push_back(short_day(site, actor, day));
  row.days = joined(words);
  words.clear();
  for (auto const& partner : wish.partners)
    if (auto const person = find_person(tx, partner)) words.push_back(person->name);
  row.partners = joined(words);
  return row;
}

}  // namespace

Result<Response> WishPages::form_page(Request const& request, Actor const& actor, SeasonId id, Form const& typed) const {
  auto const read = TRY(db.read(actor, [&](Tx& tx) { return read_form(tx, actor, id); }));
  auto const was_typed = request.method == Method::post;
  auto const form = was_typed ? typed : form_of(read, typed);
  auto const path = "/seasons/" + to_text(id);
  auto view = WishFormView{.title = site.words(actor, "season.state_wish"), .program = read.season.program_title};
  view.until = site.words(actor, "season.wish.until", {day_text(actor.language, read.season.apply_until)});
  view.action = path + "/wish";
  view.cancel = path;
  view.version = {.name = "version", .value = form.value("version")};
  auto days = std::vector<Choice>{};
  for (auto const& day : read.open_days) days.push_back({.value = to_text(day), .label = short_day(site, actor, day)});
  view.can_go = form.checks("can_go", "season.wish.can_go", days, {.required = true, .hint_key = "season.wish.can_go_hint"});
  view.likes = form.checks("likes", "season.wish.likes", days, {.hint_key = "season.wish.likes_hint"});
  auto lengths = std::vector<Choice>{};
  for (auto length = 1; length <= std::min(read.program.days_max, read.program.nights_max + 1); ++length)
    lengths.push_back({.value = std::to_string(length), .label = site.words(actor, "season.days_count", {std::to_string(length)})});
  view.trip_days = form.select("trip_days", "season.wish.trip_days", std::move(lengths), {});
  view.trip_days.empty_label = site.words(actor, "season.wish.any_days");
  add_choices(view, form, site, actor, read);
  view.note = form.area("note", "season.wish.note", {.max_length = 300, .rows = 2});
  view.summary = form.summary();
  if (read.wish)
    view.withdraw = ActionButton{.label_key = "season.withdraw_wish",
                                 .path = path + "/wish-withdrawal",
                                 .style = "tertiary",
                                 .confirm_key = "season.withdraw_wish_confirm"};
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "season.list"), .path = "/seasons"},
                               {.label = read.season.program_title, .path = path},
                               {.label = view.title}},
                    .section = "/seasons",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> WishPages::form(Request const& request, Actor const& actor) const {
  auto const id = request.id<SeasonId>();
  if (!id) return not_found();
  auto const season = TRY(db.read(actor, [&](Tx& tx) { return find_season(tx, *id); }));
  if (!may_state_wish(actor, season)) return forbidden("season.wish.not_allowed");
  return form_page(request, actor, *id, Form{site.locale(), actor.language});
}

Result<Response> WishPages::state(Request const& request, Actor const& actor) const {
  auto const id = request.id<SeasonId>();
  if (!id) return not_found();
  auto problems = std::vector<FieldProblem>{};
  auto const draft = db.read(actor, [&](Tx& tx) { return read_draft(tx, request, problems); });
  auto done = Result<SeasonId>{*id};
  if (problems.empty())
    done = state_wish(db, actor, *id, draft);
  else
    done = Problem{.kind = Kind::invalid, .key = "problem.invalid", .fields = problems};
  if (done) return redirect("/seasons/" + to_text(*id), "season.flash.stated");
  if (done.error().kind != Kind::invalid) return done.error();
  return form_page(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(at_first_place(done.error())));
}

Result<Response> WishPages::withdraw(Request const& request, Actor const& actor) const {
  auto const id = TRY(withdraw_wish(db, actor, request.id<SeasonId>().value_or(SeasonId{})));
  return redirect("/seasons/" + to_text(id), "season.flash.withdrawn");
}

Result<Response> WishPages::list(Request const& request, Actor const& actor) const {
  auto const id = request.id<SeasonId>();
  if (!id || !may_see_some_wishes(actor)) return not_found();
  auto asked = id_from_text<DepartmentId>(request.query_value("department"));
  auto const sees_all = actor.has(Role::programme_officer) || actor.has(Role::auditor);
  if (!sees_all) {
    if (asked && *asked != actor.department) return not_found();
    asked = actor.department;
  }
  auto view = WishListView{.title = site.words(actor, "season.wishes")};
  auto const read = [&](Tx& tx) -> Result<std::string> {
    auto const season = TRY(find_season(tx, *id));
    for (auto const& wish : list_wishes(tx, *id, asked)) view.rows.push_back(to_row(tx, site, actor, season, wish));
    return season.program_title;
  };
  auto const title = TRY(db.read(actor, read));
  view.lead = site.words(actor, "season.wishes_lead", {title, std::to_string(view.rows.size())});
  view.nothing = {.title_key = "season.no_wishes", .hint_key = "season.no_wishes_hint"};
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "season.list"), .path = "/seasons"},
                               {.label = title, .path = "/seasons/" + to_text(*id)},
                               {.label = view.title}},
                    .section = "/seasons"},
                   view);
}

}  // namespace baeumgil
