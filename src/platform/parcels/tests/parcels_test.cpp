// From one institution's table to another's: once, in order of nothing, and never both in one transaction.
#include "platform/parcels/parcels.h"

#include <gtest/gtest.h>

#include "platform/jobs/jobs.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

Actor in(InstitutionId institution) { return {.institution = institution, .via = Via::job}; }

struct Opened {
  InstitutionId in{};
  Parcel parcel{};
};

struct Post {
  InstitutionId sender{make_institution("보내는시")};
  InstitutionId receiver{make_institution("받는시")};
  std::vector<Opened> opened{};
  int refusals{0};
  JobRunner jobs{test_database()};

  Post() {
    // Kinds are this test's own: other tests' parcels lie in the same database.
    kind = "test." + to_text(sender);
    receive_parcels(jobs, test_database(), kind, [this](Tx& tx, Actor const& actor, Parcel const& parcel) -> Result<Done> {
      EXPECT_EQ(tx.institution(), actor.institution);
      if (refusals > 0) {
        --refusals;
        return conflict("problem.saved_first");
      }
      opened.push_back({.in = tx.institution(), .parcel = parcel});
      return Done{};
    });
  }
  void send(InstitutionId to, std::string const& content) {
    EXPECT_TRUE(test_database().write(in(sender), [&](Tx& tx) -> Result<Done> {
      send_parcel(tx, to, kind, [&] { return content; });
      return Done{};
    }));
  }
  std::int64_t waiting() const {
    return test_database().read(sender, [](Tx& tx) {
      return tx.value<std::int64_t>("SELECT count(*) FROM parcels_out WHERE institution_id = $institution AND delivered_at IS NULL");
    });
  }
  std::string kind{};
};

TEST(parcel, arrives_in_a_transaction_of_the_receiver) {
  auto post = Post{};
  post.send(post.receiver, R"({"hello":1})");
  EXPECT_TRUE(post.opened.empty()) << "not in the sender's transaction";
  post.jobs.run_due();
  ASSERT_EQ(post.opened.size(), 1U);
  EXPECT_EQ(post.opened.front().in, post.receiver);
  EXPECT_EQ(post.opened.front().parcel.from, post.sender);
  EXPECT_EQ(post.opened.front().parcel.content, R"({"hello":1})");
  EXPECT_EQ(post.waiting(), 0);
  post.jobs.run_due();
  EXPECT_EQ(post.opened.size(), 1U);
}

TEST(parcel, is_opened_once_however_often_it_is_carried) {
  auto post = Post{};
  post.send(post.receiver, "{}");
  post.jobs.run_due();
  // As if the carrier had died after the arrival and before it was noted at the sender's.
  EXPECT_TRUE(test_database().write(in(post.sender), [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE parcels_out SET delivered_at = NULL WHERE institution_id = $institution");
    auto const id = tx.value<Uuid>("SELECT id FROM parcels_out WHERE institution_id = $institution");
    queue_job(tx, "parcel." + post.kind, to_text(id), tx.now());
    return Done{};
  }));
  post.jobs.run_due();
  EXPECT_EQ(post.opened.size(), 1U);
  EXPECT_EQ(post.waiting(), 0);
}

TEST(parcel, is_carried_again_when_it_was_not_taken) {
  auto post = Post{};
  post.refusals = 1;
  post.send(post.receiver, "{}");
  post.jobs.run_due();
  EXPECT_TRUE(post.opened.empty());
  EXPECT_EQ(post.waiting(), 1);
  test_clock().advance(3600);
  post.jobs.run_due();
  EXPECT_EQ(post.opened.size(), 1U) << "the refused arrival left nothing behind";
}

TEST(parcel, goes_nowhere_when_the_other_keeps_no_programme_here) {
  auto post = Post{};
  post.send(InstitutionId::make(), "{}");
  post.send(post.sender, "{}");
  post.jobs.run_due();
  EXPECT_TRUE(post.opened.empty());
  EXPECT_EQ(post.waiting(), 0);
}

TEST(parcel, is_forgotten_by_the_sender_first) {
  auto post = Post{};
  post.send(post.receiver, "{}");
  post.jobs.run_due();
  auto const later = test_clock().now() + 1;
  auto removed = std::int64_t{0};
  for (auto const institution : {post.sender, post.receiver})
    EXPECT_TRUE(test_database().write(in(institution), [&](Tx& tx) -> Result<Done> {
      removed += remove_old_parcels(tx, later);
      return Done{};
    }));
  EXPECT_GE(removed, 1);
  auto const known = test_database().read(
      post.receiver, [](Tx& tx) { return tx.value<std::int64_t>("SELECT count(*) FROM parcels_in WHERE institution_id = $institution"); });
  EXPECT_EQ(known, 0) << "so late that nobody carries it any more";
}

}  // namespace
}  // namespace baeumgil
