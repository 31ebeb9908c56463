#pragma once
// What has been made of an institution so far, so that later rows can point at earlier ones.

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bench/fill.h"
#include "features/adoptions/adoption.h"
#include "features/audit/state_span.h"
#include "features/people/person.h"

namespace baeumgil::bench {

struct MadeProgram {
  ProgramId id{};
  int year{0};
};
struct MadeTeam {
  TeamId id{};
  std::size_t program{0};
  IssueId issue{};
  std::string name{};
  std::vector<std::size_t> members{};  // places in people, the leader first
};
struct MadeTrip {
  TripId id{};
  std::size_t team{0};
  std::size_t practice{0};
  std::size_t host{0};
  Date starts_on{};
  std::vector<QuestionId> questions{};
};
struct MadeReport {
  ReportId id{};
  std::size_t trip{0};
};
struct MadeCase {
  CaseId id{};
  std::size_t report{0};
};
struct MadeAdoption {
  AdoptionId id{};
  std::size_t program{0};
  DepartmentId owner{};
  AdoptionState state{};
  Date decided_on{};
  std::string title{};
};

class Filler {
 public:
  Filler(Means const& means, Host const& tenant, Sizes const& sizes)
      : db_{means.db},
        clock_{means.clock},
        sample_{means.sample},
        tenant_{tenant},
        sizes_{sizes},
        progress_{means.progress},
        random_{seed_of(tenant.id)} {}

  void fill_office();  // departments, people, issues, programmes
  void fill_teams();
  void fill_trips();  // with travellers, questions, stops and the letter to the host
  void fill_reports();
  void fill_cases();
  void fill_adoptions();
  void fill_expenses();
  void fill_benefits();
  void fill_prizes();
  void fill_guests();
  void set_counters();

 private:
  static std::uint64_t seed_of(InstitutionId const& id) {
    return 2022 + id.value.bytes[0] * 65536U + id.value.bytes[1] * 256U + id.value.bytes[2];
  }

  // Runs put(tx, i) for i in [0, count), a few thousand to a transaction.
  template <class Put>
  void in_batches(std::string_view noun, std::size_t count, Put const& put) {
    constexpr auto kBatch = std::size_t{5'000};
    for (std::size_t first = 0; first < count; first += kBatch) {
      auto const last = std::min(count, first + kBatch);
      auto const written = db_.write(Actor{.institution = tenant_.id, .via = Via::command}, [&](Tx& tx) -> Result<Done> {
        for (auto i = first; i < last; ++i) put(tx, i);
        return Done{};
      });
      require(written, noun);
      progress_(noun, last);
    }
  }
  template <class T>
  static void require(Result<T> const& result, std::string_view noun) {
    if (!result) fail(noun, result.error());
  }
  [[noreturn]] static void fail(std::string_view noun, Problem const&);

  std::string number(std::string_view word, int year);  // the next one of that word and year
  // Where a row stood before: state by state, each from its moment on, none later than the data's last day.
  struct Stood {
    std::string_view state{};
    Instant at{};
  };
  void stood(Tx&, std::string_view noun, Uuid const& id, std::vector<Stood> const& past);
  void record(Tx&, std::string_view verb, std::string_view noun, Uuid const& id, std::string const& title);
  Practice const& practice_of(MadeTrip const& trip) const { return sample_.practices[trip.practice]; }
  Host const& host_of(MadeTrip const& trip) const { return sample_.hosts[trip.host]; }
  Person const& leader_of(MadeTrip const& trip) const { return people_[teams_[trip.team].members.front()]; }
  int year_of(MadeTrip const& trip) const { return programs_[teams_[trip.team].program].year; }

  void put_person(Tx&, std::size_t i);
  void put_issue(Tx&, std::size_t i);
  void put_program(Tx&, std::size_t i);
  void put_team(Tx&, std::size_t i);
  void put_trip(Tx&, std::size_t i);
  void put_visit(Tx&, MadeTrip const&);
  void put_report(Tx&, std::size_t i);
  void put_case(Tx&, std::size_t i);
  void put_adoption(Tx&, std::size_t i);
  void put_expense(Tx&, MadeTrip const&, Person const&, std::size_t i);
  void put_benefits(Tx&, MadeAdoption const&, std::size_t i);
  void put_round(Tx&, std::size_t i);

  Database& db_;
  SettableClock& clock_;
  Sample const& sample_;
  Host tenant_;
  Sizes sizes_;
  Progress const& progress_;
  Random random_;

  struct Counter {
    std::string word{};
    int year{0};
    int last{0};
  };
  std::vector<Counter> counters_{};
  std::vector<DepartmentId> departments_{};
  std::vector<Person> people_{};
  std::vector<IssueId> issues_{};
  std::vector<MadeProgram> programs_{};
  std::vector<MadeTeam> teams_{};
  std::vector<MadeTrip> trips_{};
  std::vector<std::size_t> reported_trips_{};
  std::vector<MadeReport> reports_{};
  std::vector<MadeCase> cases_{};
  std::vector<MadeAdoption> adoptions_{};
};

}  // namespace baeumgil::bench
