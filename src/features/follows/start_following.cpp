#include "features/follows/start_following.h"

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/cases/find_case.h"
#include "features/follows/follow_store.h"
#include "features/issues/find_issue.h"
#include "features/people/find_person.h"
#include "features/targets/find_institution.h"
#include "platform/crypto/digest.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

template <class T, class Title>
Result<std::string> title_or_problem(Result<T> const& found, Title&& title) {
  if (!found) return found.error();
  return title(*found);
}

// What it is called; a Problem when it is not there for this reader. A field is called by its word, for the page to translate.
Result<std::string> title_of(Tx& tx, Actor const& actor, FollowNoun noun, std::string const& target) {
  if (noun == FollowNoun::field) {
    if (!enum_from_word<PolicyField>(target)) return invalid("target", "field.unknown_choice");
    return target;
  }
  auto const id = uuid_from_text(target);
  if (!id) return invalid("target", "field.unknown_choice");
  switch (noun) {
    case FollowNoun::issue:
      return title_or_problem(find_issue(tx, actor, IssueId{*id}), [](Issue const& found) { return found.number + " " + found.title; });
    case FollowNoun::institution:
      return title_or_problem(find_institution(tx, InstitutionId{*id}), [](Institution const& found) { return found.full_name; });
    case FollowNoun::person:
      return title_or_problem(find_person(tx, PersonId{*id}),
                              [](Person const& found) { return found.name + " (" + found.department_name + ")"; });
    default:
      return title_or_problem(find_case(tx, actor, CaseId{*id}), [](Case const& found) { return found.number + " " + found.title; });
  }
}

std::string signature_of(InstitutionId institution, Digest const& digest) {
  return hex(hmac_sha256(digest.secret, to_text(institution) + to_text(digest.person)));
}

void record(Tx& tx, Actor const& actor, std::string_view verb, PersonId person, std::string_view what) {
  record_event(tx, actor,
               {.verb = verb,
                .subject = {"person", person.value, actor.name},
                .after = JsonWriter{}.begin_object().field("what", what).end_object().take()});
}

}  // namespace

Result<FollowId> start_following(Database& db, Actor const& actor, FollowNoun noun, std::string const& target) {
  return db.write(actor, [&](Tx& tx) -> Result<FollowId> {
    (void)TRY(title_of(tx, actor, noun, target));
    if (auto const there = find_follow_of(tx, actor.person, noun, target)) return *there;
    if (list_follows(tx, actor.person).size() >= kMostFollows) return invalid("target", "follow.too_many", {std::to_string(kMostFollows)});
    auto const follow = Follow{.id = FollowId::make(), .person = actor.person, .noun = noun, .target = target};
    insert_follow(tx, follow);
    record(tx, actor, "person.followed", actor.person, std::string{to_word(noun)} + " " + target);
    return follow.id;
  });
}

Result<FollowId> stop_following(Database& db, Actor const& actor, FollowId id) {
  return db.write(actor, [&](Tx& tx) -> Result<FollowId> {
    auto const follow = TRY(find_follow(tx, actor, id));
    if (!may_remove(actor, follow)) return not_found();
    remove_follow(tx, id);
    record(tx, actor, "person.unfollowed", actor.person, std::string{to_word(follow.noun)} + " " + follow.target);
    return id;
  });
}

std::vector<Follow> list_own_follows(Tx& tx, Actor const& actor) {
  auto shown = std::vector<Follow>{};
  for (auto& follow : list_follows(tx, actor.person)) {
    auto title = title_of(tx, actor, follow.noun, follow.target);
    if (!title) continue;
    follow.title = *std::move(title);
    shown.push_back(std::move(follow));
  }
  return shown;
}

Result<Done> set_digest(Database& db, Actor const& actor, DigestRhythm rhythm) {
  auto const secret = random_token();
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    auto digest = find_digest(tx, actor.person).value_or(Digest{.person = actor.person, .secret = secret, .sent_at = tx.now()});
    if (digest.rhythm == DigestRhythm::none) digest.sent_at = tx.now();  // what was before it was asked for is no news
    digest.rhythm = rhythm;
    digest.due_at = next_digest(rhythm, tx.today());
    store_digest(tx, digest);
    record(tx, actor, "person.digest_set", actor.person, to_word(rhythm));
    return Done{};
  });
}

std::string digest_link(InstitutionId institution, Digest const& digest) {
  return "/digest/" + to_text(institution) + "." + to_text(digest.person) + "." + signature_of(institution, digest);
}

Result<Done> end_digest(Database& db, Actor const& reader, LinkToken const& token) {
  return db.write(reader, [&](Tx& tx) -> Result<Done> {
    auto const first = token.text.find('.');
    auto const second = token.text.find('.', first + 1);
    if (second == std::string::npos) return not_found();
    auto const person = id_from_text<PersonId>(std::string_view{token.text}.substr(first + 1, second - first - 1));
    if (!person) return not_found();
    auto digest = find_digest(tx, *person);
    if (!digest || !is_equal_in_constant_time(signature_of(tx.institution(), *digest), std::string_view{token.text}.substr(second + 1)))
      return not_found();
    digest->rhythm = DigestRhythm::none;
    store_digest(tx, *digest);
    record(tx, reader, "person.digest_set", *person, to_word(DigestRhythm::none));
    return Done{};
  });
}

}  // namespace baeumgil
