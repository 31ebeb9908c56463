#include "app/example/ask_hosts.h"

#include "features/people/find_person.h"
#include "features/trips/answer_visit.h"
#include "features/trips/close_visit.h"
#include "features/trips/find_trip.h"
#include "features/trips/follow_visit.h"
#include "features/trips/request_visit.h"
#include "features/trips/send_visit.h"

namespace baeumgil {
namespace {

constexpr auto kDaysToAnswerUs = 3;
constexpr auto kDaysOfSilence = 8;
constexpr auto kBaseAddress = "http://127.0.0.1:8080";

// What comes after an answer; each line of visits.csv names the last state.
bool is_answered(VisitState until) { return until >= VisitState::accepted && until != VisitState::no_reply; }
bool is_welcome(VisitState until) { return until >= VisitState::confirmed && until <= VisitState::closed; }

class Asking {
 public:
  Asking(ExampleWorld& world, CsvLine& line, Date from)
      : world_{world},
        line_{line},
        key_{line.text("trip") + " → " + line.text("host")},
        until_{line.choice<VisitState>("until")},
        from_{from} {}

  void run() {
    write();
    if (until_ == VisitState::draft) return;
    sign();
    if (until_ == VisitState::signed_off) return;
    auto token = send();
    if (until_ == VisitState::sent) return;
    if (until_ == VisitState::no_reply) return wait();
    world_.go_to(from_ + kDaysToAnswerUs);
    world_.must(view_visit(world_.db, world_.command(), token), key_ + " viewed");
    if (is_answered(until_)) answer(token);
  }

 private:
  Trip trip() {
    auto const id = world_.row<TripId>(line_.text("trip") + "/trip");
    auto const officer = world_.actor("officer");
    auto const found = world_.db.read(officer, [&](Tx& tx) { return find_trip(tx, officer, id); });
    if (!found) throw ExampleFault{key_ + ": no such trip"};
    return *found;
  }

  void write() {
    auto const plan = trip();
    auto const day = plan.starts_on + static_cast<int>(line_.integer("day").value_or(0));
    leader_ = world_.actor(plan.leader);
    world_.go_to(from_);
    auto const input = VisitInput{.host = world_.host(line_.text("host")),
                                  .host_department = line_.text("host_department"),
                                  .host_email = "visit@host.example",
                                  .first_choice_at = instant_from_seoul(day, "14:00"),
                                  .second_choice_at = instant_from_seoul(day, "10:00"),
                                  .place = line_.text("place"),
                                  .topic = line_.text("topic"),
                                  .requests = line_.text("requests"),
                                  .contact_phone = "031-000-0000"};
    id_ = world_.must(request_visit(world_.db, leader_, plan.id, input), key_ + " letter");
    world_.keep("visit/" + line_.text("trip") + "/" + line_.text("host"), id_);
    first_choice_ = *input.first_choice_at;
  }

  void sign() {
    auto const department = leader_.department;
    auto const head = world_.db.read(leader_, [&](Tx& tx) { return find_department_head(tx, department); });
    if (!head) throw ExampleFault{key_ + ": no head"};
    world_.must(sign_visit(world_.db, world_.actor(head->id), id_, line_.text("record_no")), key_ + " signed");
  }

  LinkToken send() {
    auto const token = world_.must(send_visit(world_.db, leader_, id_, kBaseAddress), key_ + " sent");
    return *read_visit_token(token);
  }

  // The host that never answers: reminded as often as the rules allow.
  void wait() {
    auto const times = line_.integer("times_sent").value_or(1);
    for (auto sent = 1; sent <= times; ++sent) {
      world_.go_to(from_ + kDaysOfSilence * sent);
      world_.must(wait_for_reply(world_.db, world_.actor("officer"), id_, {.base_address = kBaseAddress}), key_ + " waited for");
    }
  }

  void answer(LinkToken const& token) {
    auto answer = HostAnswer{.decision = HostDecision::accept,
                             .attendants = "담당 팀장 외 1명(예시)",
                             .photo_allowed = true,
                             .share_allowed = true,
                             .arrival_info = "정문 안내실에서 방문증을 받아 주십시오."};
    if (line_.text("answer") == "decline") answer = {.decision = HostDecision::decline, .decline_reason = line_.text("reason")};
    if (line_.text("answer") == "propose_date")
      answer = {.decision = HostDecision::propose_date, .proposed = {{.at = first_choice_ + 86400}}, .attendants = "담당 주무관(예시)"};
    world_.must(answer_visit(world_.db, world_.command(), token, answer), key_ + " answered");
    if (line_.text("answer") == "propose_date" && until_ != VisitState::counter_proposed && until_ != VisitState::withdrawn)
      world_.must(agree_date(world_.db, leader_, id_), key_ + " agreed");
    if (until_ != VisitState::withdrawn) return;
    world_.go_to(from_ + kDaysToAnswerUs + 1);
    world_.must(withdraw_visit(world_.db, leader_, id_, line_.text("reason")), key_ + " withdrawn");
  }

  ExampleWorld& world_;
  CsvLine& line_;
  std::string key_;
  VisitState until_;
  Date from_;
  VisitId id_{};
  Actor leader_{};
  Instant first_choice_{};
};

template <class Step>
void for_each_welcome(ExampleWorld& world, std::string_view trip, VisitState at_least, Step&& step) {
  for_each_line("visits", [&](CsvLine& line) {
    auto const until = line.choice<VisitState>("until");
    if (line.text("trip") != trip || !is_welcome(until) || until < at_least) return;
    auto const id = world.row<VisitId>("visit/" + line.text("trip") + "/" + line.text("host"));
    auto const officer = world.actor("officer");
    auto const visit = world.db.read(officer, [&](Tx& tx) { return find_visit(tx, officer, id); });
    step(until, id, world.actor(visit->contact), line.text("trip") + " → " + line.text("host"));
  });
}

}  // namespace

void ask_hosts(ExampleWorld& world, std::string_view trip, Date from) {
  for_each_line("visits", [&](CsvLine& line) {
    if (line.text("trip") == trip) Asking{world, line, from}.run();
  });
}

void confirm_hosts(ExampleWorld& world, std::string_view trip) {
  for_each_welcome(world, trip, VisitState::confirmed, [&](VisitState, VisitId id, Actor const& leader, std::string const& what) {
    world.must(confirm_visit(world.db, leader, id), what + " confirmed");
  });
}

void meet_hosts(ExampleWorld& world, std::string_view trip) {
  for_each_welcome(world, trip, VisitState::visited, [&](VisitState, VisitId id, Actor const& leader, std::string const& what) {
    world.must(mark_visited(world.db, leader, id), what + " visited");
  });
}

void thank_hosts(ExampleWorld& world, std::string_view trip) {
  for_each_welcome(world, trip, VisitState::thanked, [&](VisitState until, VisitId id, Actor const& leader, std::string const& what) {
    world.must(thank_host(world.db, leader, id), what + " thanked");
    if (until == VisitState::thanked) return;
    auto const officer = world.actor("officer");
    world.must(send_feedback(world.db, officer, id,
                             {.text = "보여 주신 운영 방식을 우리 시 여건에 맞게 고쳐 시책으로 검토하고 있습니다(예시).",
                              .base_address = kBaseAddress}),
               what + " told what came of it");
    if (until == VisitState::closed) world.must(close_visit(world.db, officer, id), what + " closed");
  });
}

}  // namespace baeumgil
