// What every operation of the API that changes something does with a caller it does not know, a body it does not understand,
// a trial run and the same request twice.

#include <gtest/gtest.h>

#include <array>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <map>
#include <set>

#include "base/text.h"
#include "tests/fixtures/database_digest.h"
#include "tests/fixtures/test_database.h"
#include "tests/whole/api_bodies.h"
#include "tests/whole/api_explorer.h"

namespace baeumgil {
namespace {

namespace json = boost::json;

// An operation no walked office comes to, and where it is tested instead.
constexpr auto kTestedElsewhere = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"POST /api/v1/expenses/{id}/allowance", "no walk hands a claim in; features/expenses/tests"},
    {"POST /api/v1/expenses/{id}/dismissal", "no walk hands a claim in; features/expenses/tests"},
    {"POST /api/v1/expenses/{id}/flag", "no walk hands a claim in; features/expenses/tests"},
    {"POST /api/v1/expenses/{id}/payment", "no walk hands a claim in; features/expenses/tests"},
    {"POST /api/v1/expenses/{id}/recovery", "no walk hands a claim in; features/expenses/tests"},
    {"POST /api/v1/expenses/{id}/reopening", "no walk hands a claim in; features/expenses/tests"},
    {"POST /api/v1/expenses/{id}/repayment", "no walk hands a claim in; features/expenses/tests"},
    {"POST /api/v1/trips/{id}/conduct", "names a day of the trip; features/conduct/tests"},
    {"POST /api/v1/conduct/{id}/withdrawal", "names a day of the trip; features/conduct/tests"},
    {"POST /api/v1/trips/{id}/cancellation-fee", "no walk gives a trip up; features/trips/tests/cancel_trip_test.cpp"},
    {"POST /api/v1/trips/{id}/closure", "no walk settles an overseas trip; features/overseas/tests"},
    {"POST /api/v1/adoptions/{id}/peers", "no walk names a peer; features/adoptions/tests/peer_effect_test.cpp"},
    {"POST /api/v1/adoptions/{id}/peers/left-out", "no walk names a peer; features/adoptions/tests/peer_effect_test.cpp"},
    {"PUT /api/v1/cases/{id}/receivers", "the walked case is not shared between institutions; features/exchange/tests"},
    {"POST /api/v1/adoptions/{id}/opinion-delay", "no walk asks for a pre-audit; features/adoptions/tests/preaudit_test.cpp"},
    {"POST /api/v1/adoptions/{id}/plan-change-refusal", "what is asked for is accepted; features/adoptions/tests"},
    {"POST /api/v1/adoptions/{id}/dismissal-refusal", "what is asked to be given up is given up; features/adoptions/tests"},
    {"POST /api/v1/reports/{id}/explanations", "no walk copies a text; features/originality/tests"},
    {"POST /api/v1/reports/{id}/photo-explanations", "no walk uses a photo again; features/originality/tests"},
    {"POST /api/v1/reports/{id}/oral-report", "names who heard it; features/reports/tests/tell_report_test.cpp"},
    {"POST /api/v1/proposals/{id}/splits", "needs a team of four; features/season/tests/proposal_test.cpp"},
    {"POST /api/v1/overseas/trips/{id}/plan", "features/overseas/tests/overseas_steps_test.cpp"},
    {"POST /api/v1/overseas/trips/{id}/consultation-start", "features/overseas/tests/overseas_steps_test.cpp"},
    {"POST /api/v1/overseas/trips/{id}/consultations", "features/overseas/tests/overseas_steps_test.cpp"},
    {"POST /api/v1/overseas/trips/{id}/review-request", "features/overseas/tests/overseas_steps_test.cpp"},
    {"POST /api/v1/overseas/trips/{id}/return", "features/overseas/tests/overseas_steps_test.cpp"},
    {"POST /api/v1/overseas/trips/{id}/condition-answers", "features/overseas/tests/overseas_steps_test.cpp"},
    {"POST /api/v1/overseas/trips/{id}/condition-acceptance", "features/overseas/tests/overseas_steps_test.cpp"},
    {"POST /api/v1/overseas/trips/{id}/changes", "features/overseas/tests/overseas_steps_test.cpp"},
    {"POST /api/v1/overseas/trips/{id}/change-decision", "features/overseas/tests/overseas_steps_test.cpp"},
    {"POST /api/v1/overseas/trips/{id}/preparation", "features/overseas/tests/overseas_steps_test.cpp"},
    {"POST /api/v1/overseas/trips/{id}/mileage", "features/overseas/tests/overseas_steps_test.cpp"},
    {"POST /api/v1/overseas/trips/{id}/publication", "features/overseas/tests/overseas_steps_test.cpp"},
    {"POST /api/v1/overseas/trips/{id}/registration", "features/overseas/tests/overseas_steps_test.cpp"},
    {"POST /api/v1/overseas/committees", "features/overseas/tests/committee_room_test.cpp"},
    {"POST /api/v1/overseas/committees/{id}/members", "features/overseas/tests/committee_room_test.cpp"},
    {"POST /api/v1/overseas/meetings", "features/overseas/tests/committee_room_test.cpp"},
    {"POST /api/v1/overseas/meetings/{id}/opening", "features/overseas/tests/committee_room_test.cpp"},
    {"POST /api/v1/overseas/meetings/{id}/attendance", "features/overseas/tests/committee_room_test.cpp"},
    {"POST /api/v1/overseas/meetings/{id}/agenda", "features/overseas/tests/committee_room_test.cpp"},
    {"POST /api/v1/overseas/meetings/{id}/closing", "features/overseas/tests/committee_room_test.cpp"},
    {"POST /api/v1/overseas/items/{id}/sheet", "features/overseas/tests/committee_room_test.cpp"},
    {"POST /api/v1/overseas/items/{id}/paper-sheets", "features/overseas/tests/committee_room_test.cpp"},
    {"POST /api/v1/overseas/items/{id}/recusal", "features/overseas/tests/committee_room_test.cpp"},
    {"POST /api/v1/overseas/items/{id}/challenge", "features/overseas/tests/committee_room_test.cpp"},
    {"POST /api/v1/overseas/items/{id}/challenge-ruling", "features/overseas/tests/committee_room_test.cpp"},
    {"POST /api/v1/overseas/items/{id}/resolution", "features/overseas/tests/committee_room_test.cpp"},
    {"POST /api/v1/overseas/backpack-calls/{id}/proposals", "features/overseas/tests/backpack_test.cpp"},
    {"POST /api/v1/overseas/backpack-calls/{id}/scoring", "features/overseas/tests/backpack_test.cpp"},
    {"POST /api/v1/overseas/backpack-calls/{id}/decision", "features/overseas/tests/backpack_test.cpp"},
    {"POST /api/v1/overseas/backpack-calls/{id}/closing", "features/overseas/tests/backpack_test.cpp"},
    {"POST /api/v1/overseas/backpack-calls/{id}/excuses", "features/overseas/tests/backpack_test.cpp"},
    {"POST /api/v1/overseas/backpack-calls/{id}/score-deadline", "features/overseas/tests/backpack_test.cpp"},
    {"POST /api/v1/overseas/backpack-proposals/{id}/scores", "features/overseas/tests/backpack_test.cpp"},
    {"POST /api/v1/overseas/backpack-proposals/{id}/trip", "features/overseas/tests/backpack_test.cpp"},
    {"POST /api/v1/overseas/candidates/list", "features/overseas/tests/backpack_test.cpp"},
    {"POST /api/v1/overseas/people/past-trips", "features/overseas/tests/backpack_test.cpp"},
    {"POST /api/v1/webhooks/{id}/waking", "nothing is sent in a walk; features/webhooks/tests"},
    {"POST /api/v1/webhook-deliveries/{id}/resending", "nothing is sent in a walk; features/webhooks/tests"},
    {"POST /api/v1/trips/{id}/joint-offers", "a walked office has one team; features/joint_trips/tests"},
    {"POST /api/v1/joint-offers/{id}/answer", "a walked office has one team; features/joint_trips/tests"},
    {"POST /api/v1/host-words/{id}/settlement", "no walked host answers; features/host_word/tests"},
    {"POST /api/v1/pushes/{id}/acceptance", "no walk matches by search; features/pushes/tests"},
    {"POST /api/v1/pushes/{id}/refusal", "no walk matches by search; features/pushes/tests"},
    {"POST /api/v1/follows", "nobody follows anything on the walk; features/follows/tests"},
    {"POST /api/v1/follows/{id}/removal", "nobody follows anything on the walk; features/follows/tests"},
    {"POST /api/v1/rules/drafts/{id}/discard", "the walked draft takes effect; features/rules/tests/rule_api_test.cpp"},
    {"DELETE /api/v1/synonyms/{id}", "a group is known by its words; features/find/tests"},
    {"POST /api/v1/reading-lists/{id}/cases", "no walk keeps a list; features/reading/tests"},
    {"POST /api/v1/reading-lists/{id}/cases/{case}/removal", "as above"},
    {"POST /api/v1/cases/{id}/publication/release", "no walked case is open; features/publications/tests"},
    {"POST /api/v1/cases/{id}/publication/withdrawal", "no walked case is open; features/publications/tests"},
    {"POST /api/v1/editions/{id}/again", "no walk waits for an edition; features/yearbook/tests/edition_test.cpp"},
    {"PUT /api/v1/yearbook/{year}/words/{chapter}", "a chapter is named by its word; features/yearbook/tests/edition_test.cpp"},
    {"POST /api/v1/yearbook/{year}/words/{chapter}/review", "a chapter is named by its word; features/yearbook/tests/edition_test.cpp"},
    {"POST /api/v1/remarks/{id}/answer", "nobody asks on the walk; features/remarks/tests"},
    {"POST /api/v1/cases/{id}/merge", "each walk has one case; features/merges/tests"},
    {"POST /api/v1/merges/{id}/undoing", "each walk has one case; features/merges/tests"},
    {"POST /api/v1/trips/{id}/comment-window", "no walk opens a plan for comment; features/plan_comments/tests"},
    {"POST /api/v1/plan-comments/{id}/decision", "no walk opens a plan for comment; features/plan_comments/tests"},
    {"POST /api/v1/cases/{id}/mails", "names colleagues by what they are called; features/cases/tests"},
    {"POST /api/v1/expenses/{id}/confirmation", "the walked claims skip the department; features/expenses/tests"},
    {"POST /api/v1/briefings", "no walk plans a briefing; features/briefings/tests"},
    {"POST /api/v1/briefings/{id}/arrangement", "no walk plans a briefing; features/briefings/tests"},
    {"POST /api/v1/visit-desk/{id}/answer", "the walked offices have no guests; features/visit_desk/tests"},
    {"POST /api/v1/bundles/{id}/acceptance", "only what another institution has sent; features/exchange/tests, as is the next"},
    {"POST /api/v1/bundles/{id}/removal", "as above"},
});

NamesWhere const& tested_elsewhere() {
  static auto const list = NamesWhere{kTestedElsewhere.begin(), kTestedElsewhere.end()};
  return list;
}

Office const& strangers() {
  static auto const office = make_strangers(TestProgram::instance().db());
  return office;
}

// The same seat in another institution.
Person stranger_like(ApiMoment const& moment) {
  auto const own = people_of(moment.office);
  auto const theirs = people_of(strangers());
  for (std::size_t i = 0; i < own.size(); ++i)
    if (own[i].id == moment.person.id) return theirs[i];
  return theirs.front();
}

void expect_refused(ApiMoment const& moment, ApiCall const& asked, int status, std::string_view why) {
  SCOPED_TRACE(why);
  auto const before = database_digest();
  auto const response = call(moment.route, asked);
  EXPECT_EQ(response.status, status) << response.body.substr(0, 500);
  EXPECT_EQ(database_digest(), before) << "a refusal writes nothing";
}

void expect_callers_refused(ApiMoment const& moment) {
  auto asked = moment.call();
  asked.as = {};
  expect_refused(moment, asked, 401, "without a token");
  asked = moment.call();
  asked.as.may_write = false;
  expect_refused(moment, asked, 403, "with a token that only reads");
  asked.query = "dry_run=1";
  expect_refused(moment, asked, 403, "not even as a trial");
}

void expect_rows_unknown(ApiMoment const& moment) {
  if (!names_a_row_of_one(moment.route)) return;
  auto asked = moment.call();
  asked.as = strangers().actor_of(stranger_like(moment));
  expect_refused(moment, asked, 404, "of another institution");
  auto nowhere = moment.route.pattern;
  for (auto open = nowhere.find('{'); open != std::string::npos; open = nowhere.find('{'))
    nowhere.replace(open, nowhere.find('}', open) - open + 1, to_text(new_uuid()));
  asked = moment.call();
  asked.path = nowhere;
  expect_refused(moment, asked, 404, "an id nobody has");
  asked.path = moment.route.pattern;
  expect_refused(moment, asked, 404, "what is no id");
}

// In the language that was asked for, whoever asks.
void expect_field_refused(ApiMoment const& moment, std::string const& body, std::string const& field, std::string_view why) {
  SCOPED_TRACE(std::string{why} + ": " + field);
  auto details = std::set<std::string>{};
  for (auto const* language : {"ko", "en-GB, en;q=0.9"}) {
    auto asked = moment.call();
    asked.body = body;
    asked.headers = {{"accept-language", language}};
    auto const response = call(moment.route, asked);
    EXPECT_EQ(response.status, 422) << response.body.substr(0, 500);
    EXPECT_TRUE(names_field(response, field)) << response.body.substr(0, 500);
    auto const document = json::parse(response.body);
    details.insert(std::string{document.at("detail").as_string()});
  }
  EXPECT_EQ(details.size(), 2U) << "Korean and English say it differently";
}

std::string of_another_type(ApiType type) {
  switch (type) {
    case ApiType::text:
    case ApiType::date:
    case ApiType::instant:
    case ApiType::id:
      return "[17]";
    case ApiType::object:
    case ApiType::array:
      return "17";
    default:
      return R"("seventeen")";
  }
}

void expect_fields_checked(ApiMoment const& moment) {
  auto const before = database_digest();
  expect_field_refused(moment, with_member(moment.body, "unheard_of", "1"), "unheard_of", "unknown");
  expect_field_refused(moment, "[]", "body", "no object");
  expect_field_refused(moment, "{\"cut", "body", "no JSON");
  for (auto const& field : moment.route.operation->input) {
    expect_field_refused(moment, with_member(moment.body, field.name, of_another_type(field.type)), field.name, "mistyped");
    if (field.required) expect_field_refused(moment, with_member(moment.body, field.name, ""), field.name, "left out");
    if (field.type != ApiType::text) continue;
    if (!field.values.empty())
      expect_field_refused(moment, with_member(moment.body, field.name, R"("of no list")"), field.name, "of no list");
    auto const oversized = '"' + std::string(field.max_length + 1, 'x') + '"';
    expect_field_refused(moment, with_member(moment.body, field.name, oversized), field.name, "oversized");
  }
  EXPECT_EQ(database_digest(), before) << "a refusal writes nothing";
}

void expect_trial_keeps_nothing(ApiMoment const& moment) {
  auto const before = database_digest();
  auto asked = moment.call();
  asked.query = "dry_run=1";
  asked.headers = {{"request-id", "trial-" + to_text(new_uuid())}};
  EXPECT_LT(call(moment.route, asked).status, 300) << "it says what it would do";
  EXPECT_EQ(database_digest(), before) << "a trial writes nothing, not even its number";
  asked.query = "dry_run=perhaps";
  expect_refused(moment, asked, 422, "a trial that is neither yes nor no");
  asked.query = "dryrun=1";
  expect_refused(moment, asked, 422, "a trial misspelt is not done for real");
}

void expect_one_effect(ApiMoment const& moment) {
  auto& program = TestProgram::instance();
  auto asked = moment.call();
  asked.headers = {{"request-id", "once-" + to_text(new_uuid())}};
  auto const events = program.event_count(moment.office.institution);
  auto const before = database_digest();
  auto const first = call(moment.route, asked);
  EXPECT_LT(first.status, 300) << first.body.substr(0, 500);
  auto const after = database_digest();
  EXPECT_NE(after, before) << "it does something";
  auto const is_logged = program.event_count(moment.office.institution) > events;
  // Where a claim has been begun, the same act leads to it. SQLite comes to a trip without one first.
  auto const is_led_on = tests_run_on_postgres() && name_of(moment.route) == "POST /api/v1/trips/{id}/expenses";
  EXPECT_TRUE(is_logged || is_led_on) << "and the log says so";
  auto const second = call(moment.route, asked);
  EXPECT_EQ(second.status, first.status);
  EXPECT_EQ(second.body, first.body) << "the same answer";
  EXPECT_EQ(database_digest(), after) << "one effect";
  asked.body += " ";
  expect_refused(moment, asked, 409, "the same number for something else");
}

TEST(every_write_of_the_api, knows_its_callers_its_fields_trials_and_repeats) {
  auto const left = each_write(tested_elsewhere(), [](ApiMoment const& moment) {
    expect_callers_refused(moment);
    expect_rows_unknown(moment);
    expect_fields_checked(moment);
    expect_trial_keeps_nothing(moment);
    expect_one_effect(moment);
  });
  if (tests_run_on_postgres()) {
    EXPECT_LT(left.size(), 120U) << "most can be done on the first day";
    return;
  }
  for (auto const& name : left)
    EXPECT_TRUE(tested_elsewhere().contains(name))
        << name << " could be done by nobody in any walked office: give its fields values in tests/whole/api_bodies.cpp, walk an office to "
        << "where it can be done, or name in tested_elsewhere() the test that does it.";
  for (auto const& [name, where] : tested_elsewhere()) EXPECT_TRUE(left.contains(name)) << name << " is tested here after all";
}

}  // namespace
}  // namespace baeumgil
