// What a program may do with a file another institution sent: look, take in, put away; only for the officer it was sent to.
#include <gtest/gtest.h>

#include "features/exchange/receive_bundle.h"
#include "features/exchange/send_cases.h"
#include "features/publications/publication_document.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/office.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {

TEST(bundle_api, looks_at_a_received_file_and_takes_it_in) {
  auto& program = TestProgram::instance();
  auto& db = program.db();
  auto const office = make_office(db);
  auto const walk = walk_chain(db, office, WalkTo::decided_adoption);
  auto const sender = office.actor_of(office.kim_officer);
  EXPECT_TRUE(db.write(sender, [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE cases SET share_scope = 'institutions' WHERE institution_id = $institution AND id = $1", walk.good_case);
    return Done{};
  }));
  auto const sent = send_cases(db, sender, {walk.good_case}, false, korean_headings(program.program().site.locale()));
  ASSERT_TRUE(sent);
  auto const strangers = make_strangers(db);
  auto const officer = strangers.actor_of(strangers.kim_officer);
  auto const staff = strangers.actor_of(strangers.lee_leader);
  auto const received = receive_bundle(db, officer, sent->bytes);
  ASSERT_TRUE(received);
  auto const all = std::string{"/api/v1/bundles"};
  auto const one = all + "/" + to_text(*received);
  auto const confirmed = std::string{R"({"is_confirmed":true})"};
  run_scenarios(program, {{.name = "what it would do",
                           .as = officer,
                           .get = all,
                           .contains = {to_text(*received), R"("change":"added")", R"("taken_in_at":null)"}},
                          {.name = "not for staff", .as = staff, .get = all, .status = 404},
                          {.name = "nothing of another institution", .as = sender, .get = all, .not_contains = {to_text(*received)}},
                          {.name = "the key must be confirmed", .as = officer, .post = one + "/acceptance", .json = "{}", .status = 422},
                          {.name = "not by the sender", .as = sender, .post = one + "/acceptance", .json = confirmed, .status = 404},
                          {.name = "nor put away", .as = sender, .post = one + "/removal", .json = "{}", .status = 404},
                          {.name = "a trial of putting it away", .as = officer, .post = one + "/removal?dry_run=1", .json = "{}"},
                          {.name = "taken in", .as = officer, .post = one + "/acceptance", .json = confirmed, .events = 1},
                          {.name = "not twice", .as = officer, .post = one + "/acceptance", .json = confirmed, .status = 409},
                          {.name = "nor put away then", .as = officer, .post = one + "/removal", .json = "{}", .status = 409},
                          {.name = "it is ours", .as = staff, .get = "/api/v1/received-cases", .contains = {kWalkWord}}});
}

}  // namespace baeumgil
