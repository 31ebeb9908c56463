#include "app/example/plan_seasons.h"

#include <algorithm>
#include <array>

#include "features/programs/find_program.h"
#include "features/season/ask_proposal.h"
#include "features/season/open_season.h"
#include "features/season/season_desk.h"
#include "features/season/season_store.h"
#include "features/season/set_staffing.h"
#include "features/season/state_wish.h"
#include "features/teams/call_for_members.h"
#include "platform/jobs/jobs.h"

namespace baeumgil {
namespace {

constexpr std::array<std::string_view, 6> kDepartments{"교통정책과", "도로관리과", "시민안전과", "복지정책과", "민원여권과", "문화체육과"};
constexpr auto kOfADepartment = 4;
constexpr auto kFirst = 6;  // people with lower numbers are in teams of other rounds
constexpr auto kDaysAtMost = 33;

struct Offer {
  std::string_view host{};
  std::string_view issue{};
  int teams_a_day{1};
  std::int64_t fare{0};
};
constexpr std::array<Offer, 4> kOffers{
    {{"41190", "signals", 1, 12'000}, {"28", "front-door", 2, 16'000}, {"11140", "signals", 1, 8'000}, {"41500", "front-door", 1, 14'000}}};

class Planning {
 public:
  explicit Planning(ExampleWorld& world) : world_{world} {}

  void run() {
    world_.go_to(world_.today() - 4);
    open();
    staff();
    world_.go_to(world_.today() - 2);
    for (auto number = std::size_t{0}; number < kDepartments.size() * kOfADepartment; ++number) wish(number);
    world_.go_to(world_.today() - 1);
    propose();
  }

 private:
  Actor officer() { return world_.actor("officer"); }
  std::string key_of(std::size_t number) const {
    return std::string{kDepartments[number / kOfADepartment]} + "/" + std::to_string(kFirst + number % kOfADepartment);
  }

  void open() {
    auto const actor = officer();
    auto const program =
        world_.must(world_.db.read(actor, [&](Tx& tx) { return find_program(tx, actor, world_.row<ProgramId>("p-open")); }), "p-open");
    auto draft = SeasonDraft{.program = program.id, .starts_on = std::max(program.starts_on, world_.today() + 3)};
    draft.ends_on = std::min(program.ends_on, *draft.starts_on + kDaysAtMost);
    draft.budget = program.budget;
    draft.day_cost = Won{50'000};
    draft.night_cost = Won{70'000};
    season_ = world_.must(open_season(world_.db, actor, draft), "season opened");
    for (auto const& offer : kOffers)
      world_.must(offer_host(world_.db, actor, season_,
                             {.host = world_.host(offer.host),
                              .issue = world_.row<IssueId>(offer.issue),
                              .teams_a_day = offer.teams_a_day,
                              .fare = Won{offer.fare}}),
                  std::string{offer.host} + " offered");
  }

  void staff() {
    auto draft = StaffingDraft{.from = world_.today(), .until = world_.today() + kDaysAtMost, .present_at_least = 38};
    draft.reason = "겨울철 비상근무(예시)";
    world_.must(set_staffing(world_.db, officer(), world_.department("시민안전과"), draft), "staffing");
    draft.present_at_least = 44;
    draft.reason = "연말 민원 창구(예시)";
    world_.must(set_staffing(world_.db, officer(), world_.department("민원여권과"), draft), "staffing");
  }

  // Each a little later than the one before; two of a department would go together.
  void wish(std::size_t number) {
    auto const actor = world_.actor(key_of(number));
    auto draft = WishDraft{};
    auto const days = world_.db.read(actor, [&](Tx& tx) { return list_open_days(tx, *find_season(tx, season_)); });
    auto const first = number % std::max<std::size_t>(1, days.size() / 2);
    for (auto i = first; i < std::min(days.size(), first + 9); ++i) draft.can_go.push_back(days[i]);
    draft.likes.assign(draft.can_go.begin(),
                       draft.can_go.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(2, draft.can_go.size())));
    draft.trip_days = static_cast<int>(number % 3) + 1;
    draft.fields =
        number % 2 == 0 ? std::vector{PolicyField::transport, PolicyField::safety} : std::vector{PolicyField::safety, PolicyField::welfare};
    draft.hosts = {world_.host(kOffers[number % kOffers.size()].host)};
    draft.issues = {world_.row<IssueId>(kOffers[number % kOffers.size()].issue)};
    if (number % kOfADepartment == 1) draft.partners = {world_.person(key_of(number - 1))};
    world_.must(state_wish(world_.db, actor, season_, draft), key_of(number) + " wishes");
  }

  void propose() {
    auto const stopped = world_.must(ask_proposal(world_.db, officer(), season_, {}), "proposal asked");
    world_.must(cancel_proposal(world_.db, officer(), stopped), "proposal cancelled");
    auto const asked = world_.must(ask_proposal(world_.db, officer(), season_, {}), "proposal asked");
    world_.must(run_proposal(world_.db, {.id = JobId::make(), .institution = world_.institution(), .payload = to_text(asked)}), "proposed");
  }

  ExampleWorld& world_;
  SeasonId season_{};
};

}  // namespace

void plan_seasons(ExampleWorld& world, std::string_view era) {
  if (era != "now") return;
  Planning{world}.run();
  auto const call = world.must(open_call(world.db, world.actor("공원녹지과/1"), world.row<TeamId>("t17"),
                                         {.role = "통계 담당", .duties = "방문기관의 운영비와 이용 현황을 정리합니다(예시)."}),
                               "call opened");
  world.must(answer_call(world.db, world.actor("도시계획과/6"), call, "통계 업무를 맡고 있어 도울 수 있습니다(예시)."), "call answered");
}

}  // namespace baeumgil
