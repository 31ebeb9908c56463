#include "features/sign_in/invite_person.h"

#include "features/audit/record_event.h"
#include "features/people/find_person.h"
#include "features/settings/find_settings.h"
#include "features/sign_in/account_store.h"
#include "features/sign_in/token.h"
#include "platform/mail/outbox.h"

namespace baeumgil {
namespace {

struct Invited {
  Invitation invitation{};
  Account account{};
};

Result<Invited> find_open(Tx& tx, std::string const& token_hash) {
  auto const invitation = find_invitation(tx, token_hash);
  if (!invitation || invitation->purpose != InvitationPurpose::first_password) return not_found();
  auto const account = find_account(tx, invitation->person);
  if (!account || !account->is_active) return not_found();
  return Invited{.invitation = *invitation, .account = *account};
}

PasswordOwner owner_of(Account const& account) { return {.name = account.name, .email = account.email, .staff_no = account.staff_no}; }

}  // namespace

Result<PersonId> invite_person(Database& db, SignInSettings const& settings, Actor const& actor, PersonId id,
                               InvitationLetter const& letter) {
  auto const secret = read_session_token(letter.token);
  if (!secret || secret->institution != actor.institution) return not_found();
  return db.write(actor, [&](Tx& tx) -> Result<PersonId> {
    if (!may_manage_people(actor)) return forbidden("person.not_administrator");
    auto const person = TRY(find_person(tx, id));
    if (!person.is_active) return conflict("person.invite.inactive");
    end_invitations(tx, id);
    insert_invitation(tx, {.id = InvitationId::make(), .person = id, .expires_at = tx.now() + settings.invitation_seconds}, secret->hash);
    if (!letter.subject.empty()) queue_mail(tx, from_institution(tx, {.to = person.email, .subject = letter.subject, .text = letter.text}));
    record_event(tx, actor, {.verb = "person.invited", .subject = {"person", id.value, person.name}});
    return id;
  });
}

Result<PasswordOwner> find_invited(Database& db, std::string_view token) {
  auto const secret = read_session_token(token);
  if (!secret) return not_found();
  return db.read(secret->institution, [&](Tx& tx) -> Result<PasswordOwner> {
    auto const invited = TRY(find_open(tx, secret->hash));
    return owner_of(invited.account);
  });
}

Result<Done> accept_invitation(Database& db, SignInSettings const& settings, std::string_view token, std::string const& password) {
  auto const owner = TRY(find_invited(db, token));
  TRY(check_new_password(password, owner, settings.least_password_characters));
  auto const hash = hash_password(password, settings.cost);
  auto const secret = read_session_token(token);
  return db.write(Actor{.institution = secret->institution, .via = Via::link}, [&](Tx& tx) -> Result<Done> {
    auto const invited = TRY(find_open(tx, secret->hash));
    auto const& account = invited.account;
    update_password(tx, account.person, hash);
    end_invitations(tx, account.person);
    end_sessions(tx, account.person, SessionId{});
    auto const self = Actor{.institution = tx.institution(), .person = account.person, .name = account.name, .via = Via::link};
    record_event(tx, self, {.verb = "person.password_set", .subject = {"person", account.person.value, account.name}});
    return Done{};
  });
}

}  // namespace baeumgil
