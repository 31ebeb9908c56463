#pragma once
// Who acts, for which institution, and with what right. A parameter of every use case, never ambient.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/enum_text.h"
#include "base/ids.h"

namespace baeumgil {

// Roles a person holds by appointment. Leader, member and author are relations to a row, not roles.
enum class Role : std::uint8_t {
  administrator,        // accounts, departments, settings
  programme_officer,    // PO 사업 담당
  department_head,      // DH / OD 부서장, of the actor's department
  owner_officer,        // OO 소관부서 담당, of the actor's department
  reviewer,             // RV 심사위원
  committee_secretary,  // CS 간사
  accounting_officer,   // AC 회계 담당
  executive,            // EX 시장·부시장
  auditor,              // AU 감사: reads and flags, never moves
};
constexpr auto enum_words(Role) {
  return std::array<std::string_view, 9>{"administrator",       "programme_officer",  "department_head", "owner_officer", "reviewer",
                                         "committee_secretary", "accounting_officer", "executive",       "auditor"};
}

struct Roles {
  std::uint32_t bits{0};

  bool has(Role role) const { return (bits >> static_cast<unsigned>(role) & 1U) != 0; }
  Roles with(Role role) const { return {bits | 1U << static_cast<unsigned>(role)}; }
  Roles without(Role role) const { return {bits & ~(1U << static_cast<unsigned>(role))}; }
  friend bool operator==(Roles, Roles) = default;
};

enum class Via : std::uint8_t { page, api, link, job, command };
constexpr auto enum_words(Via) { return std::array<std::string_view, 5>{"page", "api", "link", "job", "command"}; }

enum class Language : std::uint8_t { ko, en };
constexpr auto enum_words(Language) { return std::array<std::string_view, 2>{"ko", "en"}; }

// Makes a write happen once: the same key from the same person answers what the first one answered.
struct RequestKey {
  std::string id{};           // empty: not repeatable, always runs
  std::string fingerprint{};  // of method, path and body; another body under the same id is a conflict
};

struct Actor {
  InstitutionId institution{};  // the tenant everything this actor does is bound to
  PersonId person{};            // nil: nobody signed in (host link, job, command)
  DepartmentId department{};
  Roles roles{};
  std::string name{};
  Language language{Language::ko};
  Via via{Via::page};
  bool may_write{true};      // false: a read-only API token
  bool dry_run{false};       // everything is checked, nothing is kept
  std::string origin{};      // network address
  std::string request_id{};  // of the log line
  RequestKey key{};

  bool is_signed_in() const { return !person.is_nil(); }
  bool has(Role role) const { return roles.has(role); }
  bool heads(DepartmentId id) const { return has(Role::department_head) && department == id; }
};

}  // namespace baeumgil
