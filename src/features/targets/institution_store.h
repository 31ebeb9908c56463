#pragma once
// Reads and extends the directory. Filling it from the carried data is directory_store.

#include <vector>

#include "features/targets/find_institution.h"

namespace baeumgil {

enum class InstitutionSort { name, population, visits };
constexpr auto enum_words(InstitutionSort) { return std::array<std::string_view, 3>{"name", "population", "visits"}; }

struct InstitutionFilter {
  std::string words{};
  std::vector<InstitutionKind> kinds{};
  std::string province{};
  std::vector<SizeClass> sizes{};
  InstitutionSort sort{InstitutionSort::name};
  int page{1};
  int page_size{20};
};

struct ListedInstitution {
  Institution institution{};
  std::int64_t visits{0};  // that people of ours have made
  std::int64_t cases{0};   // of theirs that we have published
};

struct InstitutionList {
  std::vector<ListedInstitution> items{};
  std::int64_t total{0};
};
InstitutionList list_institutions(Tx&, InstitutionFilter const&);
std::vector<Institution> list_institutions_after(Tx&, InstitutionFilter const&, std::optional<Uuid> after, int limit);
std::vector<Institution> list_provinces(Tx&);
// With the same folded name: what somebody who adds one has probably overlooked.
std::vector<Institution> list_namesakes(Tx&, std::string_view name);
void insert_institution(Tx&, Institution const&);
void update_institution(Tx&, Institution const&);  // English name, homepage, note

}  // namespace baeumgil
