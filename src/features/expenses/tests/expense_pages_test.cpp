// Claims through the gate: what each person sees, what is refused, and the same by the API.
#include <gtest/gtest.h>

#include "features/expenses/tests/expense_round.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

std::string path_of(ExpenseId id) { return "/expenses/" + to_text(id); }

// The id in {"id": "…"}.
std::string id_in(Response const& response) {
  auto const at = response.body.find("\"id\":\"") + 6;
  return response.body.substr(at, response.body.find('"', at) - at);
}

std::string receipt_json(std::string const& kind, std::string const& more, std::string const& file = "JVBERi0xLjQKJSVFT0YK") {
  return R"({"kind":")" + kind + R"(","on":"2026-08-18","what":"순천 숙소","file_name":"room.pdf","file_base64":")" + file + "\"," + more +
         "}";
}

TEST(expense_pages, walk_from_the_trip_to_its_receipts) {
  auto const round = ExpenseRound{TestProgram::instance().db()};
  auto const leader = round.leader();
  auto const trip = "/trips/" + to_text(round.trip);
  run_scenarios(TestProgram::instance(),
                {{.name = "the trip offers the claim and shows what it will cost",
                  .as = leader,
                  .get = trip,
                  .contains = {"여비 청구", "3 × 25,000", "별표 2 제2호", "정산 전"}},
                 {.name = "home says until when", .as = leader, .get = "/", .contains = {"여비 청구하기", "D-14"}},
                 {.name = "it waits among the claims not made", .as = leader, .get = "/expenses/unclaimed", .contains = {"D-14"}},
                 {.name = "a claim is begun", .as = leader, .post = trip + "/expenses", .status = 303, .events = 1}});
  auto const id = round.begun(leader);
  auto const path = path_of(id);
  run_scenarios(
      TestProgram::instance(),
      {{.name = "the form asks what receipts do not say", .as = leader, .get = path + "/edit", .contains = {"동승한 차량의 운전자"}},
       {.name = "too many meals come back as typed",
        .as = leader,
        .post = path,
        .form = {{"meals_provided", "11"}, {"shared_with", "박주임 차"}},
        .status = 422,
        .contains = {"박주임 차", "하루 세 끼까지"}},
       {.name = "a journey is described",
        .as = leader,
        .post = path,
        .form = {{"shared_with", "박주임"}},
        .status = 303,
        .location = path,
        .events = 1},
       {.name = "a room of other days is refused and stays typed",
        .as = leader,
        .post = path + "/receipts",
        .form = {{"kind", "lodging"}, {"on", "2026-08-25"}, {"what", "다른 날 숙소"}, {"amount", "70000"}, {"nights", "1"}},
        .status = 422,
        .contains = {"다른 날 숙소", "출장 기간 안의 밤"}},
       {.name = "a room is added by the API with its file",
        .as = leader,
        .post = "/api/v1" + path + "/receipts",
        .json = receipt_json("lodging", R"("amount":135000,"nights":2,"area":"elsewhere","card_last4":"1234","approval_no":"30012345")"),
        .status = 201,
        .events = 1},
       {.name = "the same file twice is refused",
        .as = leader,
        .post = "/api/v1" + path + "/receipts",
        .json = receipt_json("lodging", R"("amount":135000,"nights":2)"),
        .status = 422,
        .contains = {"\"file\""}},
       {.name = "what is no file is refused",
        .as = leader,
        .post = "/api/v1" + path + "/receipts",
        .json = receipt_json("fare", R"("amount":47000)", "!!!"),
        .status = 422,
        .contains = {"file_base64"}},
       {.name = "the page opens each amount", .as = leader, .get = path, .contains = {"2026. 6. 30.", "285,000원", "별표 2 제2호"}},
       {.name = "a colleague finds nothing", .as = round.park(), .get = path, .status = 404, .not_contains = {"순천 숙소"}},
       {.name = "nor does the head of the department", .as = round.head(), .get = path, .status = 404},
       {.name = "nor another institution", .as = round.stranger(), .get = path, .status = 404}});
}

TEST(expense_pages, walk_from_the_claim_to_the_payment) {
  auto const round = ExpenseRound{TestProgram::instance().db()};
  auto const leader = round.leader();
  auto const accountant = round.accountant();
  auto const path = path_of(round.filled(leader));
  run_scenarios(
      TestProgram::instance(),
      {{.name = "it is handed in", .as = leader, .post = path + "/claim", .status = 303, .events = 2},
       {.name = "the list shows it to the accountant",
        .as = accountant,
        .get = "/expenses?state=claimed",
        .contains = {"2026-여비-0001", "285,000원"}},
       {.name = "and not to a colleague", .as = round.park(), .get = "/expenses", .not_contains = {"2026-여비-0001"}},
       {.name = "a cut without a reason is refused where it is typed",
        .as = accountant,
        .post = path + "/allowance",
        .form = {{"reduction", "5000"}},
        .status = 422,
        .contains = {"사유를 적어야 합니다", "5000"}},
       {.name = "the traveller cannot decide", .as = leader, .post = path + "/allowance", .status = 403},
       {.name = "it is allowed", .as = accountant, .post = path + "/allowance", .status = 303, .events = 1},
       {.name = "home asks the accountant to pay", .as = accountant, .get = "/", .contains = {"여비 지급 기록하기"}},
       {.name = "a payment needs its number", .as = accountant, .post = path + "/payment", .status = 422},
       {.name = "it is paid", .as = accountant, .post = path + "/payment", .form = {{"payment_no", "지급-77"}}, .status = 303, .events = 1},
       {.name = "the traveller sees it paid", .as = leader, .get = path, .contains = {"지급-77", "결정할 때의 규정"}},
       {.name = "the head sees the sum without a name",
        .as = round.head(),
        .get = "/expenses",
        .contains = {"부서별 합계", "285,000원"},
        .not_contains = {"이팀장</", "2026-여비-0001"}}});
}

TEST(expense_pages, serve_the_evidence_to_those_who_see_the_claim) {
  auto const round = ExpenseRound{TestProgram::instance().db()};
  auto const id = round.begun(round.leader());
  auto const path = path_of(id);
  auto const added =
      answer(TestProgram::instance(),
             {.as = round.leader(), .post = "/api/v1" + path + "/receipts", .json = receipt_json("lodging", R"("amount":70000)")});
  ASSERT_EQ(added.status, 201) << added.body;
  auto const file = path + "/receipts/" + to_text(round.now(id).receipts[0].id) + "/file";
  auto const got = answer(TestProgram::instance(), {.as = round.accountant(), .get = file});
  EXPECT_EQ(got.status, 200);
  EXPECT_EQ(got.content_type, "application/pdf");
  EXPECT_EQ(answer(TestProgram::instance(), {.as = round.park(), .get = file}).status, 404);
  EXPECT_EQ(answer(TestProgram::instance(), {.as = round.stranger(), .get = file}).status, 404);
  EXPECT_EQ(answer(TestProgram::instance(), {.as = round.leader(), .post = file.substr(0, file.size() - 4) + "removal"}).status, 303);
  EXPECT_EQ(answer(TestProgram::instance(), {.as = round.leader(), .get = file}).status, 404);
}

TEST(expense_pages, show_duplicates_and_the_disputed_surcharge) {
  auto const round = ExpenseRound{TestProgram::instance().db()};
  round.claimed(round.park());
  auto const id = round.flagged_with_reason(round.as(round.office.choi_member));
  auto const path = path_of(id);
  run_scenarios(TestProgram::instance(),
                {{.name = "the accountant sees whose receipt it was",
                  .as = round.accountant(),
                  .get = path,
                  .contains = {"같은 증거서류가 2026-여비-0001", "2배", "5배", "실제로 묵지 않음"}},
                 {.name = "the traveller is not told whose",
                  .as = round.as(round.office.choi_member),
                  .get = path,
                  .contains = {"같은 증거서류가 다른 청구"},
                  .not_contains = {"2026-여비-0001"}},
                 {.name = "a recovery needs its reason",
                  .as = round.accountant(),
                  .post = path + "/recovery",
                  .form = {{"amount", "70000"}, {"surcharge_rule", "expense.surcharge"}},
                  .status = 422},
                 {.name = "the surcharge is chosen with a reason",
                  .as = round.accountant(),
                  .post = path + "/recovery",
                  .form = {{"amount", "70,000"}, {"surcharge_rule", "expense.surcharge"}, {"recover_reason", "제1항을 따름"}},
                  .status = 303,
                  .events = 1},
                 {.name = "and is shown", .as = round.auditor(), .get = path, .contains = {"5배", "350,000원", "420,000원"}},
                 {.name = "in English too",
                  .as =
                      [&] {
                        auto actor = round.auditor();
                        actor.language = Language::en;
                        return actor;
                      }(),
                  .get = path,
                  .contains = {"Being recovered", "KRW 420,000"}}});
}

TEST(expense_table, is_a_csv_of_what_one_may_see) {
  auto const round = ExpenseRound{TestProgram::instance().db()};
  round.claimed(round.leader());
  round.claimed(round.park());
  auto const all = answer(TestProgram::instance(), {.as = round.accountant(), .get = "/expenses.csv?state=claimed"});
  EXPECT_EQ(all.status, 200);
  EXPECT_TRUE(all.content_type.starts_with("text/csv"));
  EXPECT_NE(all.body.find("2026-여비-0001"), std::string::npos);
  EXPECT_NE(all.body.find("285000"), std::string::npos);
  auto const own = answer(TestProgram::instance(), {.as = round.park(), .get = "/expenses.csv"});
  EXPECT_EQ(own.body.find("2026-여비-0001"), std::string::npos);
  EXPECT_NE(own.body.find("2026-여비-0002"), std::string::npos);
  EXPECT_EQ(answer(TestProgram::instance(), {.as = round.stranger(), .get = "/expenses.csv"}).body.find("2026-여비-0001"),
            std::string::npos);
}

TEST(expense_api, goes_the_same_way) {
  auto const round = ExpenseRound{TestProgram::instance().db()};
  auto const begun =
      answer(TestProgram::instance(), {.as = round.leader(), .post = "/api/v1/trips/" + to_text(round.trip) + "/expenses", .json = "{}"});
  ASSERT_EQ(begun.status, 201) << begun.body;
  auto const path = "/api/v1/expenses/" + id_in(begun);
  run_scenarios(
      TestProgram::instance(),
      {{.name = "facts",
        .as = round.leader(),
        .put = path,
        .json = R"({"meals_provided":1,"rates":[{"currency":"usd","rate":1350.5,"on":"2026-08-18","source":"매매기준율"}]})",
        .events = 1},
       {.name = "a receipt without its file",
        .as = round.leader(),
        .post = path + "/receipts",
        .json = R"({"kind":"fare","on":"2026-08-18","what":"KTX","amount":47000})",
        .status = 201,
        .events = 1},
       {.name = "the claim cites the rule that wants it",
        .as = round.leader(),
        .post = path + "/claim",
        .json = "{}",
        .status = 422,
        .contains = {"expense.proof", "제8조의2 제2항"}},
       {.name = "one claim", .as = round.leader(), .get = path, .contains = {"13505000", "\"meals_provided\":1"}},
       {.name = "its lines",
        .as = round.leader(),
        .get = path + "/money",
        .contains = {"\"item\":\"per_diem\"", "\"effective_from\":\"2026-06-30\""}},
       {.name = "the list", .as = round.auditor(), .get = "/api/v1/expenses", .contains = {"2026-여비-0001"}},
       {.name = "a stranger's list is empty", .as = round.stranger(), .get = "/api/v1/expenses", .not_contains = {"2026-여비-0001"}},
       {.name = "a colleague's too", .as = round.park(), .get = path, .status = 404},
       {.name = "waived with a reason",
        .as = round.leader(),
        .post = path + "/waiver",
        .json = R"({"waive_reason":"서면으로 정산함"})",
        .events = 2}});
}

TEST(expense_api, decides_pays_and_recovers) {
  auto const round = ExpenseRound{TestProgram::instance().db()};
  auto const path = "/api/v1" + path_of(round.claimed(round.leader()));
  auto const step = [&](std::string name, Actor const& who, std::string const& noun, std::string json) {
    return Scenario{.name = std::move(name), .as = who, .post = path + "/" + noun, .json = std::move(json), .events = 1};
  };
  auto const accountant = round.accountant();
  auto again = step("the settlement of the trip follows", round.auditor(), "flag", R"({"flag_reason":"숙박 명부와 다름"})");
  again.events = 2;
  auto dismissed = step("dismissed", accountant, "dismissal", R"({"dismiss_reason":"명부가 늦게 왔음"})");
  dismissed.events = 2;
  auto paid_back = step("paid back", accountant, "repayment", R"({"record_no":"세외수입-1"})");
  paid_back.events = 2;
  run_scenarios(TestProgram::instance(), {step("allowed", accountant, "allowance", R"({"reduction":5000,"decision_reason":"주차비를 뺌"})"),
                                          step("taken back", accountant, "reopening", R"({"reopen_reason":"다시 봄"})"),
                                          step("allowed again", accountant, "allowance", "{}"),
                                          step("paid", accountant, "payment", R"({"payment_no":"지급-1"})"),
                                          again,
                                          dismissed,
                                          again,
                                          step("to be recovered", accountant, "recovery",
                                               R"({"amount":70000,"surcharge_rule":"expense.surcharge","recover_reason":"제1항을 따름"})"),
                                          paid_back,
                                          {.name = "all of it is there",
                                           .as = round.auditor(),
                                           .get = path,
                                           .contains = {"\"state\":\"recovered\"", "\"surcharge_won\":350000", "세외수입-1"}}});
}

TEST(an_overseas_trip, is_not_closed_by_its_money_alone) {
  auto const office = make_office(TestProgram::instance().db());
  auto const walk = walk_chain(TestProgram::instance().db(), office, WalkTo::accepted_report);
  auto const officer = office.actor_of(office.kim_officer);
  made(TestProgram::instance().db().write(officer, [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE trips SET kind = 'overseas' WHERE institution_id = $institution AND id = $1", walk.trip);
    return Done{};
  }));
  auto const closure = "/api/v1/trips/" + to_text(walk.trip) + "/closure";
  auto const refusal = [&] { return answer(TestProgram::instance(), {.as = officer, .post = closure, .json = "{}"}).body; };
  EXPECT_NE(refusal().find("trip.close.not_settled"), std::string::npos) << refusal();
  for (auto const* person : {&office.lee_leader, &office.park_member, &office.choi_member}) {
    auto const who = office.actor_of(*person);
    made(waive_expense(TestProgram::instance().db(), who, made(begin_expense(TestProgram::instance().db(), who, walk.trip)),
                       "청구할 것이 없음"));
  }
  EXPECT_NE(refusal().find("overseas.close.unregistered"), std::string::npos) << refusal();
}

}  // namespace
}  // namespace baeumgil
