#pragma once
// The metrics, the money and the chapters of the book counted a second time, the slow way: every row is read as it stands, and what it
// belongs to and whether it counts is worked out here, by the words of the definitions and by none of the product's queries.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "features/yearbook/tests/independent_count.h"

namespace baeumgil {

// One row of a table, its columns by name; what is not there is empty.
using RawRow = std::map<std::string, std::string>;

struct RawBook {
  AllRows rows{};
  std::map<Uuid, RawRow> people{};
  std::map<Uuid, RawRow> departments{};
  std::map<Uuid, RawRow> programs{};
  std::map<Uuid, RawRow> teams{};
  std::map<Uuid, RawRow> trips{};
  std::map<Uuid, RawRow> reports{};
  std::map<Uuid, RawRow> cases{};
  std::map<Uuid, RawRow> adoptions{};
  std::map<Uuid, RawRow> hosts{};
  std::vector<RawRow> members{};
  std::vector<RawRow> travelers{};
  std::vector<RawRow> stops{};
  std::vector<RawRow> visits{};
  std::vector<RawRow> guests{};
  std::vector<RawRow> case_issues{};
  std::vector<RawRow> expenses{};
  std::vector<RawRow> recoveries{};
  std::vector<RawRow> prizes{};
  std::vector<RawRow> benefits{};
  std::vector<RawRow> compared{};   // accepted reports, sentence by sentence
  std::set<Uuid> not_adoptable{};   // reports that say what cannot be taken on here
  std::vector<RawRow> rule_uses{};  // exceptions used and refusals, day by day
  std::set<Date> holidays{};
};
RawBook read_raw_book(Database&, Actor const&);

// Of a share its part and its whole; of the others the value and how many it is told of.
struct PartOfWhole {
  std::int64_t part{0};
  std::int64_t whole{0};
  bool operator==(PartOfWhole const&) const = default;
};
std::map<std::string, PartOfWhole> count_metrics_again(RawBook const&, FunnelScope const&, Date today);

// "paid", "fees", "claims", "taken_back", "days", "prizes", "prizes_decided", "prizes_paid", "confirmed", "unconfirmed", "budget",
// "planned".
std::map<std::string, std::int64_t> sum_money_again(RawBook const&, FunnelScope const&, Date today);

// Each row of a chapter as one line of text, sorted: "현안 3 1 matched".
std::map<std::string, std::vector<std::string>> list_chapters_again(RawBook const&, FunnelScope const&, Date today);

}  // namespace baeumgil
