#include "features/sign_in/first_administrator.h"

#include "features/audit/record_event.h"
#include "features/people/add_department.h"
#include "features/people/add_person.h"
#include "features/people/find_person.h"
#include "features/sign_in/account_store.h"
#include "features/sign_in/password_rules.h"
#include "features/sign_in/token.h"
#include "features/targets/find_institution.h"

namespace baeumgil {
namespace {

constexpr std::int64_t kTokenSeconds = 86400;

// The token belongs to no institution yet: it lives under the nil one.
Actor nobody() { return {.via = Via::command}; }

enum class Tenants { none_yet, any };

Result<DepartmentId> find_or_add_department(Tx& tx, Actor const& actor, std::string const& name) {
  for (auto const& department : list_departments(tx))
    if (department.name == name) return department.id;
  auto added = add_department(tx, actor, {.name = name});
  // Here the name stands in a form of its own, beside the name of the person.
  if (!added)
    for (auto& problem : added.error().fields) problem.field = "department";
  return added;
}

Result<PersonId> create(Database& db, SignInSettings const& settings, NewAdministrator const& asked, Tenants tenants) {
  TRY(check_new_password(asked.password, {asked.person.name, asked.person.email, asked.person.staff_no},
                         settings.least_password_characters));
  auto const hash = hash_password(asked.password, settings.cost);
  auto const actor = Actor{.institution = asked.institution, .name = asked.person.name, .via = Via::command};
  return db.write(actor, [&](Tx& tx) -> Result<PersonId> {
    if (tenants == Tenants::none_yet && !list_tenants_by_name(tx).empty()) return conflict("first_administrator.taken");
    if (!find_institution(tx, asked.institution)) return invalid("institution", "field.unknown_choice");
    make_tenant(tx, asked.institution);
    auto person = NewPerson{.input = asked.person, .roles = Roles{}.with(Role::administrator).with(Role::programme_officer)};
    person.input.department = TRY(find_or_add_department(tx, actor, asked.department));
    auto const id = TRY(add_person(tx, actor, person));
    update_password(tx, id, hash);
    record_event(tx, actor, {.verb = "person.password_set", .subject = {"person", id.value, asked.person.name}});
    return id;
  });
}

}  // namespace

std::optional<std::string> create_first_administrator_token(Database& db) {
  if (db.read(InstitutionId{}, [](Tx& tx) { return !list_tenants_by_name(tx).empty(); })) return std::nullopt;
  auto const token = new_session_token(InstitutionId{});
  auto const written = db.write(nobody(), [&](Tx& tx) -> Result<Done> {
    auto const invitation =
        Invitation{.id = InvitationId::make(), .purpose = InvitationPurpose::first_administrator, .expires_at = tx.now() + kTokenSeconds};
    end_first_administrator_invitations(tx);
    insert_invitation(tx, invitation, read_session_token(token)->hash);
    return Done{};
  });
  if (!written) return std::nullopt;
  return token;
}

bool is_first_administrator_token(Database& db, std::string_view token) {
  auto const secret = read_session_token(token);
  if (!secret || !secret->institution.is_nil()) return false;
  return db.read(InstitutionId{}, [&](Tx& tx) {
    auto const found = find_invitation(tx, secret->hash);
    return found && found->purpose == InvitationPurpose::first_administrator && list_tenants_by_name(tx).empty();
  });
}

Result<PersonId> create_first_administrator(Database& db, SignInSettings const& settings, std::string_view token,
                                            NewAdministrator const& asked) {
  if (!is_first_administrator_token(db, token)) return not_found();
  auto const id = TRY(create(db, settings, asked, Tenants::none_yet));
  // A second write, for no transaction spans two institutions; the token is worthless already, as there is a tenant now.
  TRY(db.write(nobody(), [](Tx& tx) -> Result<Done> {
    end_first_administrator_invitations(tx);
    return Done{};
  }));
  return id;
}

Result<PersonId> create_administrator(Database& db, SignInSettings const& settings, NewAdministrator const& asked) {
  return create(db, settings, asked, Tenants::any);
}

}  // namespace baeumgil
