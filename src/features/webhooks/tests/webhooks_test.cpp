#include <gtest/gtest.h>

#include "base/text.h"
#include "features/webhooks/keep_webhook.h"
#include "features/webhooks/tell_webhooks.h"
#include "features/webhooks/tests/receiver.h"
#include "features/webhooks/webhook_store.h"
#include "platform/jobs/jobs.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/office.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

struct Told {
  Office office{make_office(test_database())};
  Actor administrator{office.actor_of(office.administrator)};
  Receiver receiver{};
  WebhookId hook{};

  explicit Told(std::vector<std::string> nouns = {"issue"}) {
    hook = *add_webhook(test_database(), administrator, {.url = receiver.url(), .nouns = std::move(nouns), .note = "업무포털"});
  }

  // What a running server does every second.
  void round() const {
    auto& db = test_database();
    follow_log_for_webhooks(db);
    auto runner = JobRunner{db};
    runner.handle(std::string{kDeliverWebhookJob}, [&db](Job const& job) { return deliver_webhook(db, job, true); });
    runner.run_due();
  }
  Webhook row() const {
    return test_database().read(administrator, [&](Tx& tx) { return *find_webhook(tx, hook); });
  }
  std::vector<WebhookDelivery> deliveries() const {
    return test_database().read(administrator, [&](Tx& tx) { return list_deliveries(tx, hook, 100); });
  }
};

std::string header_of(std::string const& message, std::string const& name) {
  auto const at = message.find(name + ": ");
  if (at == std::string::npos) return {};
  auto const start = at + name.size() + 2;
  return message.substr(start, message.find("\r\n", start) - start);
}

TEST(webhooks, tell_once_what_was_asked_for_and_sign_it) {
  auto const told = Told{};
  walk_chain(test_database(), told.office, WalkTo::forming_team);
  auto const strangers = make_strangers(test_database());
  walk_chain(test_database(), strangers, WalkTo::forming_team);
  told.round();
  told.round();
  auto const messages = told.receiver.messages();
  ASSERT_FALSE(messages.empty());
  for (auto const& message : messages) {
    auto const body = message.substr(message.find("\r\n\r\n") + 4);
    EXPECT_TRUE(header_of(message, "X-Baeumgil-Event").starts_with("issue.")) << message;
    EXPECT_NE(body.find(to_text(told.office.institution)), std::string::npos) << "nothing of another institution";
    EXPECT_EQ(body.find("통학로"), std::string::npos) << "no content leaves";
    auto const signature = header_of(message, "X-Baeumgil-Signature");
    auto const at = Instant{.seconds = std::stoll(signature.substr(2))};
    EXPECT_EQ(signature, webhook_signature(told.row().secret, at, body));
  }
  EXPECT_EQ(messages.size(), told.deliveries().size()) << "each once";
  for (auto const& delivery : told.deliveries()) EXPECT_EQ(delivery.state, DeliveryState::delivered);
}

TEST(webhooks, try_again_until_the_other_side_takes_it) {
  auto told = Told{};
  told.receiver.answer(500);
  ASSERT_TRUE(try_webhook(test_database(), told.administrator, told.hook));
  told.round();
  ASSERT_EQ(told.deliveries().size(), 1U);
  EXPECT_EQ(told.deliveries()[0].state, DeliveryState::waiting);
  EXPECT_EQ(told.deliveries()[0].status, 500);
  EXPECT_EQ(told.row().failures, 1);
  told.receiver.answer(200);
  test_clock().set(test_database().now() + 3600);
  told.round();
  EXPECT_EQ(told.deliveries()[0].state, DeliveryState::delivered);
  EXPECT_EQ(told.deliveries()[0].attempts, 2);
  EXPECT_EQ(told.row().failures, 0);
  EXPECT_TRUE(send_again(test_database(), told.administrator, told.deliveries()[0].id));
  told.round();
  EXPECT_EQ(told.receiver.messages().size(), 3U);
}

TEST(webhooks, stop_after_too_many_failures_until_somebody_wakes_them) {
  auto told = Told{};
  told.receiver.answer(503);
  for (auto i = 0; i < kMostWebhookFailures; ++i) {
    EXPECT_EQ(told.row().state, WebhookState::active) << i;
    ASSERT_TRUE(try_webhook(test_database(), told.administrator, told.hook));
    told.round();
  }
  EXPECT_EQ(told.row().state, WebhookState::stopped);
  auto const sent = told.receiver.messages().size();
  ASSERT_TRUE(try_webhook(test_database(), told.administrator, told.hook));
  told.round();
  EXPECT_EQ(told.receiver.messages().size(), sent) << "nothing more is sent";
  run_scenarios(TestProgram::instance(),
                {{.name = "the administrator is told", .as = told.administrator, .get = "/notices", .contains = {told.receiver.url()}}});
  ASSERT_TRUE(wake_webhook(test_database(), told.administrator, told.hook));
  EXPECT_EQ(wake_webhook(test_database(), told.administrator, told.hook).error().kind, Kind::conflict);
  EXPECT_EQ(told.row().state, WebhookState::active);
}

TEST(webhooks, do_not_reach_this_machine_from_outside) {
  auto told = Told{};
  ASSERT_TRUE(try_webhook(test_database(), told.administrator, told.hook));
  auto& db = test_database();
  auto runner = JobRunner{db};
  runner.handle(std::string{kDeliverWebhookJob}, [&db](Job const& job) { return deliver_webhook(db, job); });
  runner.run_due();
  EXPECT_TRUE(told.receiver.messages().empty());
  EXPECT_EQ(told.deliveries()[0].status, 0);
  EXPECT_FALSE(told.deliveries()[0].problem.empty());
}

TEST(webhooks, are_kept_by_administrators_alone) {
  auto const told = Told{};
  auto const officer = told.office.actor_of(told.office.kim_officer);
  auto const strangers = make_strangers(test_database());
  auto const stranger = strangers.actor_of(strangers.administrator);
  auto const path = "/webhooks/" + to_text(told.hook);
  run_scenarios(
      TestProgram::instance(),
      {{.name = "shown with its secret", .as = told.administrator, .get = path, .contains = {told.receiver.url(), told.row().secret}},
       {.name = "not to an officer", .as = officer, .get = path, .status = 404},
       {.name = "not to another institution", .as = stranger, .get = path, .status = 404},
       {.name = "nor in its list", .as = stranger, .get = "/webhooks", .not_contains = {told.receiver.url()}},
       {.name = "nor removed by it", .as = stranger, .post = path + "/withdrawal", .status = 404},
       {.name = "an officer adds none", .as = officer, .post = "/webhooks", .form = {{"url", "https://example.org"}}, .status = 404},
       {.name = "what is no address",
        .as = told.administrator,
        .post = "/webhooks",
        .form = {{"url", "ftp://example.org"}},
        .status = 422,
        .contains = {"http://"}},
       {.name = "nor one with a password",
        .as = told.administrator,
        .post = "/webhooks",
        .form = {{"url", "https://a:b@example.org"}},
        .status = 422},
       {.name = "an unheard-of noun",
        .as = told.administrator,
        .post = "/webhooks",
        .form = {{"url", "https://example.org"}, {"nouns", "person"}},
        .status = 422},
       {.name = "removed", .as = told.administrator, .post = path + "/withdrawal", .status = 303, .events = 1},
       {.name = "and gone", .as = told.administrator, .get = path, .status = 404}});
}

}  // namespace
}  // namespace baeumgil
