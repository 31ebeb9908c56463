#pragma once
// 기관 담당자: a named person at a host whom one may ask, with the day and way of the agreement and who of us may see it.

#include <array>
#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"

namespace baeumgil {

using ContactId = Id<struct ContactTag>;

// How the person agreed; `published`: the institution lists them itself.
enum class ContactConsent { in_person, mail, phone, published };
constexpr auto enum_words(ContactConsent) { return std::array<std::string_view, 4>{"in_person", "mail", "phone", "published"}; }

enum class ContactCircle { staff, officers };
constexpr auto enum_words(ContactCircle) { return std::array<std::string_view, 2>{"staff", "officers"}; }

struct Contact {
  ContactId id{};
  InstitutionId host{};
  std::string name{};
  std::string department{};
  std::string post{};
  std::string phone{};
  std::string email{};
  std::string about{};  // what one may ask
  ContactConsent consent{};
  Date consented_on{};
  ContactCircle visible_to{ContactCircle::staff};
  PersonId added_by{};
  std::string added_by_name{};  // of the join
};

// Of `officers` only the programme officers know, and who wrote it down.
bool may_add_contact(Actor const&);                     // all staff but the auditor
bool may_remove_contact(Actor const&, Contact const&);  // who wrote it down, and the programme officer

inline std::string contacts_path(InstitutionId host) { return "/targets/" + to_text(host) + "/contacts"; }

// In one line each, of what is known.
std::string name_and_post(Contact const&);
std::string place_and_reach(Contact const&);  // department, phone and mail

}  // namespace baeumgil
