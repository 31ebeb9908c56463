#include "features/exchange/exchange_pages.h"

#include <algorithm>

#include "features/exchange/exchange_store.h"
#include "features/exchange/exchange_views.h"
#include "features/issues/policy_field.h"
#include "platform/db/database.h"
#include "platform/html/site.h"
#include "platform/web/api_answer.h"
#include "platform/web/fields.h"
#include "platform/web/query_string.h"

namespace baeumgil {
namespace {

constexpr int kPageSize = 20;

struct Listed {
  std::vector<ReceivedCase> cases{};
  std::int64_t total{0};
};

Badge field_badge_of(Site const& site, Actor const& actor, std::string const& field) {
  return {.label = site.words(actor, "policy_field." + field), .tone = Tone::information};
}

ReceivedCaseRow to_row(Site const& site, Actor const& actor, ReceivedCase const& one) {
  return {.id = one.id,
          .title = one.content.title,
          .one_line = one.content.one_line,
          .field = field_badge_of(site, actor, one.content.field),
          .from = one.from_name,
          .host = one.content.host_name,
          .adoptions = one.content.adoptions};
}

}  // namespace

Result<Response> ExchangePages::list(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const field = query.choice<PolicyField>("field");
  auto const filter = ReceivedFilter{.words = query.text("words"), .field = field ? std::string{to_word(*field)} : std::string{}};
  auto const page = static_cast<int>(std::clamp<std::int64_t>(query.integer("page").value_or(1), 1, 100000));
  auto const listed = db.read(actor, [&](Tx& tx) {
    return Listed{list_received_cases(tx, filter, (page - 1) * kPageSize, kPageSize), count_received_cases(tx, filter)};
  });
  auto form = Form{site.locale(), actor.language};
  form.set("words", filter.words).set("field", filter.field);
  auto view = ReceivedListView{.total = listed.total, .may_exchange = may_exchange(actor)};
  view.words = form.text("words", "case.words", {.max_length = 100, .type = "search"});
  view.field =
      form.select("field", "exchange.field", enum_choices<PolicyField>(site.locale(), actor.language, "policy_field.", filter.field), {});
  view.field.empty_label = site.words(actor, "form.all");
  for (auto const& one : listed.cases) view.rows.push_back(to_row(site, actor, one));
  view.pagination = paginate(QueryString{request}.without("page").text(), listed.total, page, kPageSize);
  view.nothing = {.title_key = "exchange.none", .hint_key = "exchange.none_hint"};
  auto const title = site.words(actor, "exchange.title");
  return site.page(request, actor, {.title = title, .crumbs = {{.label = title}}, .section = "/exchange"}, view);
}

Result<Response> ExchangePages::list_json(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const field = query.choice<PolicyField>("field");
  auto const filter = ReceivedFilter{.words = query.text("words"), .field = field ? std::string{to_word(*field)} : std::string{}};
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const after = asked.after ? std::optional{ReceivedCaseId{*asked.after}} : std::nullopt;
  auto const found = db.read(actor, [&](Tx& tx) { return list_received_cases_after(tx, filter, after, asked.limit + 1); });
  return page_answer(found, asked, [](JsonWriter& json, ReceivedCase const& one) {
    auto const& content = one.content;
    json.begin_object().field("id", to_text(one.id)).field("number", content.number).field("title", content.title);
    json.field("one_line", content.one_line).field("field", content.field).field("from_name", one.from_name);
    json.field("host_name", content.host_name).field("adoptions", content.adoptions);
    json.field("made_at", to_text(one.made_at)).field("taken_in_at", to_text(one.taken_in_at)).end_object();
  });
}

Result<Response> ExchangePages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReceivedCaseId>();
  if (!id) return not_found();
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return find_received_case(tx, *id); }));
  auto const& content = found.content;
  auto view = ReceivedCaseView{.title = content.title,
                               .one_line = content.one_line,
                               .number = content.number,
                               .from = found.from_name,
                               .host = content.host_name,
                               .made_at = found.made_at,
                               .taken_in_at = found.taken_in_at};
  view.field = field_badge_of(site, actor, content.field);
  view.is_host_verified = content.is_host_verified;
  view.adoptions = content.adoptions;
  view.answers = content.answers;
  for (auto const& [name, text] : content.texts)
    if (name != "share_scope") view.texts.push_back({"case." + name, text});
  return site.page(request, actor,
                   {.title = content.title,
                    .crumbs = {{.label = site.words(actor, "exchange.title"), .path = "/exchange"}, {.label = content.number}},
                    .section = "/exchange"},
                   view);
}

}  // namespace baeumgil
