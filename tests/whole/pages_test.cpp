// Every page there is, as somebody who may see it sees it, in both languages.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>

#include "features/adoptions/consult_on_adoption.h"
#include "features/adoptions/decide_adoption.h"
#include "features/adoptions/review_adoption.h"
#include "features/adoptions/wake_decisions.h"
#include "features/handover/hand_over.h"
#include "features/originality/add_public_text.h"
#include "features/rules/draft_rule.h"
#include "features/rules/make_rule_effective.h"
#include "features/rules/write_own_day.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/season.h"
#include "tests/whole/overseas_rows.h"
#include "tests/whole/route_paths.h"

namespace baeumgil {
namespace {

// A page that cannot be had by walking the chain, and where it is shown instead.
constexpr auto kShownElsewhere = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"/adoptions/{id}/opinion-delay", "no walk asks for a pre-audit; features/adoptions/tests/preaudit_test.cpp"},
    {"/adoptions/{id}/plan-change-approval", "no walk asks for a plan to be changed; features/adoptions/tests, as is the next"},
    {"/adoptions/{id}/plan-change-refusal", "as above"},
    {"/adoptions/{id}/dismissal", "no walk asks for one to be given up; features/adoptions/tests, as is the next"},
    {"/adoptions/{id}/dismissal-refusal", "as above"},
    {"/awards/{id}/e-approval.zip", "the walked round is decided on already; features/awards/tests/award_document_test.cpp"},
    {"/overseas/backpack-calls/{id}/decision-paper", "no walk decides a call; features/overseas/tests, as are the next two"},
    {"/overseas/backpack-calls/{id}/decision-paper.pdf", "as above"},
    {"/overseas/backpack-calls/{id}/decision-paper.hwpx", "as above"},
    {"/overseas/backpack-proposals/{id}/trip", "no walk decides a call; features/overseas/tests/backpack_test.cpp"},
    {"/reports/{id}/publication/photo", "the walk takes no photos; features/publications/tests"},
    {"/reports/{id}/editions/{edition}", "an edition is named by its number; features/reports/tests/correct_report_test.cpp"},
    {"/open/{code}/reports/{id}/edition.pdf", "the walk releases nothing; features/publications/tests, as are the next five"},
    {"/open/{code}/reports/{id}/edition.hwpx", "as above"},
    {"/open/{code}/reports/{id}/edition.html", "as above"},
    {"/open/{code}/cases/{id}/edition.pdf", "as above"},
    {"/open/{code}/cases/{id}/edition.hwpx", "as above"},
    {"/open/{code}/cases/{id}/edition.html", "as above"},
    {"/webhooks/{id}", "no walk adds one; features/webhooks/tests"},
    {"/text-imports/{id}", "no walk takes files in; features/originality/tests"},
    {"/public-texts/{id}/file", "as above"},
    {"/briefings/{id}", "no walk plans a briefing; features/briefings/tests"},
    {"/briefings/{id}/slides/{number}", "as the briefing it is of; features/briefings/tests"},
    {"/calendar/subscriptions/{token}/trips.ics", "the token is shown once to whose calendar it is; features/calendar/tests"},
    {"/digest/{token}", "the link is only in the mail; features/follows/tests"},
    {"/display", "sets the display and leads back; platform/html/tests"},
    {"/benefits/{id}/confirmation", "the walk puts down no money; features/adoptions/tests"},
    {"/editions/{id}", "the walk makes no edition; features/yearbook/tests, as are the next ten"},
    {"/editions/{id}/reading", "as above"},
    {"/editions/{id}/comparison", "as above"},
    {"/editions/{id}/book.pdf", "as above"},
    {"/editions/{id}/book.hwpx", "as above"},
    {"/editions/{id}/book.html", "as above"},
    {"/editions/{id}/book.xlsx", "as above"},
    {"/editions/{id}/book.zip", "as above"},
    {"/yearbook/{year}/words/{chapter}", "as above"},
    {"/yearbook/{year}/words/{chapter}/photo", "as above"},
    {"/yearbook/{year}/words/{chapter}/review", "as above"},
    {"/exchange/bundles/{id}", "only what another institution has sent; features/exchange/tests"},
    {"/exchange/cases/{id}", "as the file it came in; features/exchange/tests"},
    {"/host/{token}", "the token is only in the mail to the host; features/trips/tests"},
    {"/host/{token}/letter.pdf", "as the page it is on; features/trips/tests"},
    {"/host/{token}/letter.hwpx", "as the page it is on; features/trips/tests"},
    {"/host-word/{token}", "the token is only in the mail to the host; features/host_word/tests"},
    {"/invitations/{token}", "the token is only in the mail; features/sign_in/tests"},
    {"/expenses/{id}/receipts/{receipt}/file", "the walk keeps no files; features/expenses/tests"},
    {"/first-administrator", "only before there is anybody; features/sign_in/tests"},
    {"/institutions/{id}/mark", "a picture, and only of who has uploaded one; features/settings/tests"},
    {"/open/{code}/plans/{id}", "no walk opens a plan for comment; features/plan_comments/tests"},
    {"/open/{code}/plans/{id}/comments/new", "as the plan it is on; features/plan_comments/tests"},
    {"/on-site/pass", "what a script asks for; features/on_site/tests"},
    {"/on-site/worker.js", "a script; features/on_site/tests"},
    {"/on-site/{id}/notes/{note}/photo", "a picture; features/on_site/tests"},
    {"/institutions/{id}/visit-desk", "the walked host is no institution here; features/visit_desk/tests"},
    {"/visit-desk/bundle", "of requests that wait; features/visit_desk/tests"},
    {"/visit-desk/{id}", "the walked offices have no guests; features/visit_desk/tests"},
    {"/reading-lists/{id}", "only of who has made a list; features/reading/tests"},
    {"/visits/{id}/thank-you", "the walked visit has not taken place; features/trips/tests"},
    {"/visits/{id}/thank-you.pdf", "the walked visit has not taken place; features/trips/tests"},
    {"/visits/{id}/thank-you.hwpx", "the walked visit has not taken place; features/trips/tests"},
    {"/search/saved/{id}", "only of who has saved a search; features/find/tests"},
    {"/sign-in", "who is signed in is sent home; features/sign_in/tests"},
});

// A version of the institution's own, a draft of the next, and a day it is closed.
void keep_rules(Office const& office) {
  auto& db = TestProgram::instance().db();
  auto const officer = office.actor_of(office.kim_officer);
  auto const draft = RuleDraft{.code = "report.domestic.due",
                               .value = 5.0,
                               .words_ko = "보고서는 닷새 안에 냅니다.",
                               .words_en = "Reports within five days.",
                               .article = "제12조",
                               .source = "시험시 출장 규칙",
                               .effective_from = Date::of(2026, 3, 2)};
  auto const own = draft_rule(db, officer, draft);
  ASSERT_TRUE(own);
  EXPECT_TRUE(make_rule_effective(db, officer, {.id = *own, .version = 1, .reason = "개정"}));
  EXPECT_TRUE(draft_rule(db, officer, draft));
  EXPECT_TRUE(add_own_day(
      db, officer, {.day = Date::of(2026, 10, 7), .kind = DayKind::closed, .name = "창립기념일", .source = "시험시 복무 조례 제12조"}));
}

void load_public_text(Office const& office) {
  auto input = PublicTextInput{.title = "다른 기관의 보고서", .source = "다른 시 누리집"};
  for (auto i = 0; i < 20; ++i) input.body += "무엇을 보았고 무엇이 들었는지 적은 글입니다. ";
  EXPECT_TRUE(add_public_text(TestProgram::instance().db(), office.actor_of(office.kim_officer), input));
}

struct Walked {
  Office office{};
  RowIds ids{};
};

// Only what was refused can be taken up again.
void refuse_the_adoption(Office const& office, ChainWalk const& walk) {
  auto const no =
      DecisionInput{.decision = Decision::reject, .reason_code = "budget", .reason = "예산이 없습니다.", .record_no = "평생교육과-8"};
  EXPECT_TRUE(decide_adoption(TestProgram::instance().db(), office.actor_of(office.yoon_head), walk.adoption, no));
}

// Another department is asked, the money meets a gate, and the officer's promises go to the head.
void ask_and_hand_over(Office const& office, ChainWalk const& walk) {
  auto& db = TestProgram::instance().db();
  auto const owner = office.actor_of(office.owner_officer);
  EXPECT_TRUE(write_review(db, owner, walk.adoption, {.background = "배경", .expected_cost = Won{2'000'000'000}}));
  EXPECT_TRUE(consult_on_adoption(db, owner, walk.adoption,
                                  {.kind = ConsultationKind::partner, .department = office.transport, .question = "괜찮습니까?"}));
  EXPECT_TRUE(hand_over(db, owner, {.giver = owner.person, .successor = office.yoon_head.id}));
}

// A no that waited for an ordinance, and the ordinance.
void refuse_and_wake(Office const& office, ChainWalk const& walk) {
  auto& db = TestProgram::instance().db();
  EXPECT_TRUE(decide_adoption(db, office.actor_of(office.yoon_head), walk.adoption,
                              {.decision = Decision::reject,
                               .reason_code = "law",
                               .reason = "조례에 근거가 없습니다.",
                               .record_no = "평생교육과-9",
                               .waits_for = WakeCondition::ordinance,
                               .waits_for_subject = "하남시 공유 조례"}));
  EXPECT_TRUE(record_condition_change(db, office.actor_of(office.kim_officer),
                                      {.kind = WakeCondition::ordinance,
                                       .subject = "하남시 공유 조례",
                                       .what = "근거를 두었습니다.",
                                       .source = "하남시 조례 제1호",
                                       .changed_on = day_in_seoul(db.now())}));
}

std::vector<Walked> const& walks() {
  static auto const made = [] {
    auto& db = TestProgram::instance().db();
    auto all = std::vector<Walked>{};
    for (auto const to : {WalkTo::paid_round,        WalkTo::forming_team,      WalkTo::confirmed_team,    WalkTo::draft_trip,
                          WalkTo::permitted_trip,    WalkTo::came_back,         WalkTo::accepted_report,   WalkTo::published_case,
                          WalkTo::proposed_adoption, WalkTo::assigned_adoption, WalkTo::reviewed_adoption, WalkTo::decided_adoption,
                          WalkTo::planned_adoption,  WalkTo::funded_adoption,   WalkTo::started_adoption,  WalkTo::implemented_adoption,
                          WalkTo::measured_adoption, WalkTo::open_round,        WalkTo::nominated,         WalkTo::scoring_round,
                          WalkTo::disclosed_round,   WalkTo::resolved_round,    WalkTo::decided_round}) {
      auto const office = make_office(db);
      walk_chain(db, office, to);
      all.push_back({.office = office, .ids = row_ids(db, office.institution)});
    }
    auto const in_season = make_office_in_season(db);
    all.push_back({.office = in_season, .ids = row_ids(db, in_season.institution)});
    auto const office = make_office(db);
    refuse_the_adoption(office, walk_chain(db, office, WalkTo::reviewed_adoption));
    keep_rules(office);
    load_public_text(office);
    all.push_back({.office = office, .ids = row_ids(db, office.institution)});
    for (auto const& abroad : offices_with_overseas_rows(db)) all.push_back({.office = abroad, .ids = row_ids(db, abroad.institution)});
    for (auto const further : {ask_and_hand_over, refuse_and_wake}) {
      auto const clocked = make_office(db);
      further(clocked, walk_chain(db, clocked, WalkTo::reviewed_adoption));
      all.push_back({.office = clocked, .ids = row_ids(db, clocked.institution)});
    }
    return all;
  }();
  return made;
}

std::vector<Person> everybody(Office const& office) {
  return {office.kim_officer, office.lee_leader, office.administrator, office.han_head,  office.mayor,     office.owner_officer,
          office.yoon_head,   office.auditor,    office.reviewer,      office.secretary, office.accountant};
}

// The first of all these people and rows that gets the page.
std::optional<std::pair<Actor, std::string>> who_may_see(Route const& route) {
  for (auto const& walk : walks())
    for (auto const& person : everybody(walk.office))
      for (auto const& path : paths_of(route, walk.ids)) {
        auto const actor = walk.office.actor_of(person);
        if (answer(TestProgram::instance(), {.as = actor, .get = path}).status == 200) return std::pair{actor, path};
      }
  return std::nullopt;
}

std::size_t count_of(std::string_view text, std::string_view part) {
  auto count = std::size_t{0};
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

bool looks_like_a_key(std::string_view text) {
  auto const is_key_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-'; };
  return text.size() > 4 && text.find('.') != std::string_view::npos && text.front() != '.' && text.back() != '.' &&
         !text.ends_with(".kr") && !text.ends_with(".org") && std::ranges::all_of(text, is_key_letter) &&
         std::ranges::any_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string_view trimmed_of(std::string_view text) {
  auto const start = text.find_first_not_of(" \n\t");
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(" \n\t") - start + 1);
}

// Texts between tags that are keys instead of words; what stands in <code> is a name of the API or of a rule.
std::vector<std::string> untranslated(std::string_view body) {
  auto found = std::vector<std::string>{};
  for (auto at = body.find('>'); at != std::string_view::npos; at = body.find('>', at + 1)) {
    auto const end = std::min(body.find('<', at), body.size());
    auto const text = trimmed_of(body.substr(at + 1, end - at - 1));
    auto const tag = body.substr(0, at).substr(body.rfind('<', at) + 1);
    if (!tag.starts_with("code") && looks_like_a_key(text)) found.emplace_back(text);
  }
  return found;
}

bool is_page(Route const& route) {
  return route.method == Method::get && !route.operation && route.pattern != "/health" && !route.pattern.starts_with("/api/") &&
         !route.pattern.starts_with("/test/");
}

void expect_finished(std::string const& body) {
  EXPECT_EQ(count_of(body, "<h1"), 1U);
  EXPECT_EQ(body.find("{0"), std::string::npos) << body.substr(body.find("{0") - 100, 200);
  for (auto const& key : untranslated(body)) ADD_FAILURE() << "not translated: " << key;
}

TEST(every_page, is_shown_to_somebody_whole_and_in_both_languages) {
  auto& program = TestProgram::instance();
  for (auto const& route : program.program().router.routes()) {
    if (!is_page(route)) continue;
    SCOPED_TRACE(route.pattern);
    if (route.pattern.starts_with("/open/")) continue;  // closed until the officer opens them; features/citizens/tests
    if (std::ranges::any_of(kShownElsewhere, [&](auto const& one) { return one.first == route.pattern; })) continue;
    auto seen = who_may_see(route);
    EXPECT_TRUE(seen) << "nobody on the walked chain gets this page";
    if (!seen) continue;
    for (auto const language : {Language::ko, Language::en}) {
      SCOPED_TRACE(std::string{to_word(language)} + " " + seen->second);
      seen->first.language = language;
      auto const response = answer(program, {.as = seen->first, .get = seen->second});
      EXPECT_EQ(response.status, 200);
      if (response.content_type.starts_with("text/html")) expect_finished(response.body);
    }
  }
}

// States differ from walk to walk, so each row's own page is read at each stage of the chain.
TEST(every_page_of_a_row, is_finished_at_each_stage_of_the_chain) {
  auto& program = TestProgram::instance();
  for (auto const& route : program.program().router.routes()) {
    if (!is_page(route) || route.pattern.find("{id}") == std::string::npos || route.pattern.starts_with("/audit")) continue;
    for (auto const& walk : walks())
      for (auto const& path : paths_of(route, walk.ids))
        for (auto const& person : {walk.office.lee_leader, walk.office.kim_officer, walk.office.han_head}) {
          SCOPED_TRACE(person.name + " GET " + path);
          auto const response = answer(program, {.as = walk.office.actor_of(person), .get = path});
          EXPECT_LT(response.status, 500);
          if (response.status == 200 && response.content_type.starts_with("text/html")) expect_finished(response.body);
        }
  }
}

}  // namespace
}  // namespace baeumgil
