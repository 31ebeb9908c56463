// Following: who hears of what, what nobody hears of who may not see it, and the digest with its link.
#include "features/follows/follow.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <tuple>

#include "features/cases/move_case.h"
#include "features/follows/follow_store.h"
#include "features/follows/start_following.h"
#include "features/follows/tell_followers.h"
#include "platform/html/locale.h"
#include "platform/web/openapi.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/shown_case.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

struct Following {
  TestProgram& program{TestProgram::instance()};
  Database& db{program.db()};
  Office office{make_office(db)};
  Office strangers{make_strangers(db)};
  ShownCase shown{make_shown_case(db, office)};
  Actor reader{office.actor_of(office.kang_member)};
  Actor officer{office.actor_of(office.kim_officer)};
  Actor stranger{strangers.actor_of(strangers.kim_officer)};

  int events() const { return program.event_count(office.institution); }
  void later(std::int64_t seconds) const { program.clock().set(program.clock().now() + seconds); }
  void tell() const {
    later(60);
    ASSERT_TRUE(tell_followers(db, office.institution));
  }
  std::int64_t told(Actor const& who) const {
    return db.read(who, [&](Tx& tx) {
      return tx.value<std::int64_t>(
          "SELECT count(*) FROM notices WHERE institution_id = $institution AND person_id = $1 AND key LIKE 'notice.follow.%'", who.person);
    });
  }
  std::vector<std::string> mails() const {
    return db.read(officer, [](Tx& tx) {
      return tx.list("SELECT body FROM mail_outbox WHERE institution_id = $institution AND body LIKE '%/digest/%' ORDER BY id",
                     [](Row& row) { return row.next<std::string>(); });
    });
  }
  void renew() const {  // something happens to the case
    ASSERT_TRUE(db.write(officer, [&](Tx& tx) -> Result<Done> {
      tx.change("UPDATE cases SET state = 'stale' WHERE institution_id = $institution AND id = $1", shown.id);
      return Done{};
    }));
    ASSERT_TRUE(renew_case(db, officer, shown.id));
  }
  Result<Done> digests() const { return send_digests(db, office.institution, Locale::embedded(), "https://baeum.example"); }
};

template <class T>
Kind kind_of(Result<T> const& result) {
  EXPECT_FALSE(result);
  return result ? Kind::busy : result.error().kind;
}

}  // namespace

TEST(start_following, takes_what_one_sees_once_and_nothing_else) {
  auto const following = Following{};
  auto const id = to_text(following.shown.id);
  auto const first = start_following(following.db, following.reader, FollowNoun::good_case, id);
  ASSERT_TRUE(first);
  EXPECT_EQ(*start_following(following.db, following.reader, FollowNoun::good_case, id), *first);
  ASSERT_TRUE(start_following(following.db, following.reader, FollowNoun::field, "transport"));
  ASSERT_TRUE(start_following(following.db, following.reader, FollowNoun::issue, to_text(following.shown.issue)));
  ASSERT_TRUE(start_following(following.db, following.reader, FollowNoun::institution, to_text(following.strangers.institution)));
  ASSERT_TRUE(start_following(following.db, following.reader, FollowNoun::person, to_text(following.office.lee_leader.id)));
  auto const before = following.events();
  EXPECT_EQ(kind_of(start_following(following.db, following.reader, FollowNoun::field, "nowhere")), Kind::invalid);
  EXPECT_EQ(kind_of(start_following(following.db, following.reader, FollowNoun::good_case, "없음")), Kind::invalid);
  EXPECT_EQ(kind_of(start_following(following.db, following.stranger, FollowNoun::good_case, id)), Kind::not_found);
  EXPECT_EQ(kind_of(start_following(following.db, following.stranger, FollowNoun::person, to_text(following.office.lee_leader.id))),
            Kind::not_found);
  EXPECT_EQ(kind_of(stop_following(following.db, following.officer, *first)), Kind::not_found) << "others do not know of it";
  EXPECT_EQ(kind_of(stop_following(following.db, following.stranger, *first)), Kind::not_found);
  EXPECT_EQ(following.events(), before);
  ASSERT_TRUE(stop_following(following.db, following.reader, *first));
}

TEST(start_following, has_an_end) {
  auto const following = Following{};
  ASSERT_TRUE(following.db.write(following.reader, [&](Tx& tx) -> Result<Done> {
    for (auto i = 0; i < kMostFollows; ++i)
      insert_follow(
          tx, {.id = FollowId::make(), .person = following.reader.person, .noun = FollowNoun::issue, .target = to_text(IssueId::make())});
    return Done{};
  }));
  EXPECT_EQ(kind_of(start_following(following.db, following.reader, FollowNoun::field, "transport")), Kind::invalid);
}

TEST(tell_followers, tells_each_thing_once_and_not_to_who_did_it) {
  auto const following = Following{};
  auto const id = to_text(following.shown.id);
  ASSERT_TRUE(start_following(following.db, following.reader, FollowNoun::good_case, id));
  ASSERT_TRUE(start_following(following.db, following.officer, FollowNoun::good_case, id));
  following.renew();
  following.tell();  // what was before the first look is no news
  EXPECT_EQ(following.told(following.reader), 0);
  following.renew();
  following.tell();
  following.tell();
  EXPECT_EQ(following.told(following.reader), 1);
  EXPECT_EQ(following.told(following.officer), 0);
}

TEST(tell_followers, tells_of_a_new_case_by_field_host_author_and_issue) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const reader = office.actor_of(office.kang_member);
  ASSERT_TRUE(start_following(program.db(), reader, FollowNoun::field, "transport"));
  ASSERT_TRUE(start_following(program.db(), reader, FollowNoun::person, to_text(office.lee_leader.id)));
  ASSERT_TRUE(tell_followers(program.db(), office.institution));
  auto const walk = walk_chain(program.db(), office, WalkTo::published_case);
  program.clock().set(program.clock().now() + 60);
  ASSERT_TRUE(tell_followers(program.db(), office.institution));
  auto const told = program.db().read(reader, [&](Tx& tx) {
    return tx.value<std::int64_t>(
        "SELECT count(*) FROM notices WHERE institution_id = $institution AND person_id = $1 AND key = 'notice.follow.case.published' "
        "AND path = $2",
        reader.person, "/cases/" + to_text(walk.good_case));
  });
  EXPECT_EQ(told, 1);
}

namespace {

// An institution whose cursor stands before all that the walk then does.
struct Walked {
  TestProgram& program{TestProgram::instance()};
  Database& db{program.db()};
  Office office{make_office(db)};
  Office strangers{make_strangers(db)};
  ChainWalk walk{};

  Walked() {
    EXPECT_TRUE(tell_followers(db, office.institution));
    walk = walk_chain(db, office, WalkTo::decided_adoption);
  }
  void tell() const {
    program.clock().set(program.clock().now() + 60);
    ASSERT_TRUE(tell_followers(db, office.institution));
  }
  std::int64_t told(Person const& who, std::string_view verb, std::string const& path) const {
    return db.read(office.actor_of(who), [&](Tx& tx) {
      return tx.value<std::int64_t>(
          "SELECT count(*) FROM notices WHERE institution_id = $institution AND person_id = $1 AND key = $2 AND path = $3", who.id,
          "notice.follow." + std::string{verb}, path);
    });
  }
};

}  // namespace

TEST(tell_followers, tells_of_accepted_reports_and_of_decisions_by_issue_host_and_person) {
  auto const walked = Walked{};
  auto const& office = walked.office;
  ASSERT_TRUE(start_following(walked.db, office.actor_of(office.kang_member), FollowNoun::issue, to_text(walked.walk.issue)));
  ASSERT_TRUE(start_following(walked.db, office.actor_of(office.jung_member), FollowNoun::institution, to_text(walked.walk.host)));
  ASSERT_TRUE(start_following(walked.db, office.actor_of(office.reviewer), FollowNoun::person, to_text(office.lee_leader.id)));
  ASSERT_TRUE(start_following(walked.db, office.actor_of(office.secretary), FollowNoun::person, to_text(office.administrator.id)));
  walked.tell();
  walked.tell();
  auto const report = "/reports/" + to_text(walked.walk.report);
  auto const adoption = "/adoptions/" + to_text(walked.walk.adoption);
  for (auto const* who : {&office.kang_member, &office.jung_member, &office.reviewer}) {
    EXPECT_EQ(walked.told(*who, "report.accepted", report), 1) << who->name;
    EXPECT_EQ(walked.told(*who, "adoption.decided", adoption), 1) << who->name;
  }
  EXPECT_EQ(walked.told(office.secretary, "report.accepted", report), 0) << "who follows another person";
  EXPECT_EQ(walked.told(office.secretary, "adoption.decided", adoption), 0);
  auto const stranger = walked.strangers.actor_of(walked.strangers.kim_officer);
  EXPECT_FALSE(
      walked.db.read(stranger, [&](Tx& tx) { return is_there_for(tx, stranger, report) || is_there_for(tx, stranger, adoption); }));
}

TEST(tell_followers, keeps_a_report_that_was_opened_again_to_those_who_write_it) {
  auto const walked = Walked{};
  auto const& office = walked.office;
  ASSERT_TRUE(start_following(walked.db, office.actor_of(office.kang_member), FollowNoun::issue, to_text(walked.walk.issue)));
  ASSERT_TRUE(start_following(walked.db, office.actor_of(office.park_member), FollowNoun::issue, to_text(walked.walk.issue)));
  ASSERT_TRUE(walked.db.write(office.actor_of(office.kim_officer), [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE reports SET state = 'returned' WHERE institution_id = $institution AND id = $1", walked.walk.report);
    return Done{};
  }));
  walked.tell();
  auto const report = "/reports/" + to_text(walked.walk.report);
  EXPECT_EQ(walked.told(office.kang_member, "report.accepted", report), 0);
  EXPECT_EQ(walked.told(office.park_member, "report.accepted", report), 1);
}

TEST(send_digests, sums_up_what_is_still_there_and_ends_by_its_link) {
  auto const following = Following{};
  ASSERT_TRUE(start_following(following.db, following.reader, FollowNoun::good_case, to_text(following.shown.id)));
  ASSERT_TRUE(set_digest(following.db, following.reader, DigestRhythm::daily));
  following.tell();
  following.renew();
  following.tell();
  ASSERT_TRUE(following.digests());
  EXPECT_TRUE(following.mails().empty()) << "not before its hour";
  following.later(2 * 24 * 3600);
  ASSERT_TRUE(following.digests());
  ASSERT_TRUE(following.digests());
  auto const mails = following.mails();
  ASSERT_EQ(mails.size(), 1U);
  EXPECT_NE(mails.front().find(following.shown.title), std::string::npos);
  auto const start = mails.front().find("/digest/");
  auto const link = mails.front().substr(start, mails.front().find('\n', start) - start);
  auto const header = following.db.read(following.officer, [](Tx& tx) {
    return tx.value<std::string>("SELECT unsubscribe FROM mail_outbox WHERE institution_id = $institution AND body LIKE '%/digest/%'");
  });
  EXPECT_EQ(header, "https://baeum.example" + link) << "the mail program offers the same address";
  auto forged = link;
  forged.back() = forged.back() == '0' ? '1' : '0';
  run_scenarios(following.program, {{.name = "looking changes nothing", .get = link, .contains = {"그만 받기"}},
                                    {.name = "a forged link", .post = forged, .status = 404},
                                    {.name = "one click", .post = link, .contains = {"더는 보내지 않습니다."}}});
  following.renew();
  following.tell();
  following.later(2 * 24 * 3600);
  ASSERT_TRUE(following.digests());
  EXPECT_EQ(following.mails().size(), 1U);
}

TEST(send_digests, covers_what_is_typed_in_a_title) {
  auto const following = Following{};
  ASSERT_TRUE(start_following(following.db, following.reader, FollowNoun::good_case, to_text(following.shown.id)));
  ASSERT_TRUE(set_digest(following.db, following.reader, DigestRhythm::daily));
  following.tell();
  ASSERT_TRUE(following.db.write(following.officer, [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE cases SET title = title || $2 WHERE institution_id = $institution AND id = $1", following.shown.id,
              std::string_view{" 010-1234-5678 hong@example.kr 900101-1234567"});
    return Done{};
  }));
  following.renew();
  following.tell();
  following.later(2 * 24 * 3600);
  ASSERT_TRUE(following.digests());
  auto const mails = following.mails();
  ASSERT_EQ(mails.size(), 1U);
  EXPECT_NE(mails.front().find("●●●"), std::string::npos);
  for (auto const* datum : {"010-1234-5678", "hong@example.kr", "900101-1234567"}) EXPECT_EQ(mails.front().find(datum), std::string::npos);
}

TEST(send_digests, leaves_out_what_the_reader_may_see_no_more) {
  auto const following = Following{};
  ASSERT_TRUE(start_following(following.db, following.reader, FollowNoun::good_case, to_text(following.shown.id)));
  ASSERT_TRUE(set_digest(following.db, following.reader, DigestRhythm::weekly));
  following.tell();
  following.renew();
  following.tell();
  EXPECT_EQ(following.told(following.reader), 1);
  ASSERT_TRUE(retire_case(following.db, following.officer, following.shown.id, "더는 쓰지 않음"));
  following.later(8 * 24 * 3600);
  ASSERT_TRUE(following.digests());
  EXPECT_TRUE(following.mails().empty());
}

TEST(follow_pages, are_the_readers_own) {
  auto const following = Following{};
  auto const id = to_text(following.shown.id);
  auto const path = "/cases/" + id;
  run_scenarios(
      following.program,
      {{.name = "offered", .as = following.reader, .get = path, .contains = {"이 사례 소식 받기", "이 기관 소식 받기"}},
       {.name = "followed",
        .as = following.reader,
        .post = "/follows",
        .form = {{"noun", "case"}, {"target", id}, {"back", path}},
        .status = 303,
        .location = path,
        .events = 1},
       {.name = "said", .as = following.reader, .get = path, .contains = {"이 사례 소식 그만 받기"}},
       {.name = "listed", .as = following.reader, .get = "/follows", .contains = {following.shown.title}},
       {.name = "of nobody else", .as = following.officer, .get = "/follows", .not_contains = {following.shown.title}},
       {.name = "nothing chosen", .as = following.reader, .post = "/follows", .form = {{"noun", "field"}}, .status = 422},
       {.name = "a stranger", .as = following.stranger, .post = "/follows", .form = {{"noun", "case"}, {"target", id}}, .status = 404},
       {.name = "a rhythm", .as = following.reader, .post = "/digest", .form = {{"rhythm", "weekly"}}, .status = 303, .events = 1},
       {.name = "no rhythm", .as = following.reader, .post = "/digest", .status = 422}});
}

TEST(follow_button, stands_on_the_page_of_what_is_followed_and_leads_back) {
  auto const following = Following{};
  auto const host = following.db.read(following.reader, [&](Tx& tx) {
    return tx.value<InstitutionId>("SELECT host_id FROM cases WHERE institution_id = $institution AND id = $1", following.shown.id);
  });
  auto const leader = to_text(following.office.lee_leader.id);
  for (auto const& [noun, target, page] : std::initializer_list<std::tuple<std::string, std::string, std::string>>{
           {"issue", to_text(following.shown.issue), "/issues/" + to_text(following.shown.issue)},
           {"institution", to_text(host), "/targets/" + to_text(host)},
           {"person", leader, "/people/" + leader},
           {"field", "transport", "/cases?field=transport"}}) {
    run_scenarios(following.program,
                  {{.name = noun + " not yet", .as = following.reader, .get = page, .contains = {"소식 받기"}},
                   {.name = noun + " followed",
                    .as = following.reader,
                    .post = "/follows",
                    .form = {{"noun", noun}, {"target", target}, {"back", page}},
                    .status = 303,
                    .location = page,
                    .events = 1},
                   {.name = noun + " says so", .as = following.reader, .get = page, .contains = {"소식 그만 받기"}},
                   {.name = noun + " of others", .as = following.officer, .get = page, .not_contains = {"소식 그만 받기"}}});
    auto const kind = *enum_from_word<FollowNoun>(noun);
    auto const id = following.db.read(following.reader, [&](Tx& tx) { return find_follow_of(tx, following.reader.person, kind, target); });
    ASSERT_TRUE(id);
    auto const removal = "/follows/" + to_text(*id) + "/removal";
    run_scenarios(following.program,
                  {{.name = "not by another", .as = following.officer, .post = removal, .form = {{"back", page}}, .status = 404},
                   {.name = "undone",
                    .as = following.reader,
                    .post = removal,
                    .form = {{"back", page}},
                    .status = 303,
                    .location = page,
                    .events = 1}});
  }
  run_scenarios(following.program, {{.name = "not oneself",
                                     .as = following.office.actor_of(following.office.lee_leader),
                                     .get = "/people/" + leader,
                                     .not_contains = {"소식 받기"}},
                                    {.name = "back is a page of ours",
                                     .as = following.reader,
                                     .post = "/follows",
                                     .form = {{"noun", "field"}, {"target", "welfare"}, {"back", "//elsewhere.example"}},
                                     .status = 303,
                                     .location = "/follows",
                                     .events = 1}});
}

TEST(follow_api, lists_follows_and_stops) {
  auto const following = Following{};
  run_scenarios(following.program,
                {{.name = "followed",
                  .as = following.reader,
                  .post = "/api/v1/follows",
                  .json = R"({"noun":"field","target":"transport"})",
                  .status = 201,
                  .events = 1},
                 {.name = "digest", .as = following.reader, .put = "/api/v1/digest", .json = R"({"rhythm":"daily"})", .events = 1}});
  auto parameters = std::map<std::string, std::string, std::less<>>{};
  auto const* route = following.program.program().router.find(Method::get, "/api/v1/follows", parameters);
  ASSERT_NE(route, nullptr);
  auto const listed = answer(following.program, {.as = following.reader, .get = "/api/v1/follows"}).body;
  EXPECT_TRUE(schema_violations(*route->operation, 200, listed).empty());
  auto const id = *following.db.read(following.reader,
                                     [&](Tx& tx) { return find_follow_of(tx, following.reader.person, FollowNoun::field, "transport"); });
  run_scenarios(
      following.program,
      {{.name = "stopped", .as = following.reader, .post = "/api/v1/follows/" + to_text(id) + "/removal", .json = "{}", .events = 1}});
}

}  // namespace baeumgil
