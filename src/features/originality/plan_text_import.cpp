#include "features/originality/plan_text_import.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "base/text.h"
#include "features/originality/name_list.h"
#include "features/originality/public_text_store.h"
#include "features/originality/text_import_store.h"
#include "platform/crypto/digest.h"
#include "platform/originality/prints.h"

namespace baeumgil {
namespace {

void be_same(PlannedFile& planned, PublicText const& text) {
  planned.fate = FileFate::same;
  planned.alike_title = text.title;
  planned.alike_path = "/public-texts/" + to_text(text.id);
  planned.alike_percent = 100;
}

struct ComparedFile {
  PlannedFile planned{};
  std::vector<Print> prints{};
};

// Sentences are compared only where the prints say that it is worth while.
bool may_be_near(ComparedFile const& a, ComparedFile const& b) {
  auto shared = std::vector<Print>{};
  std::ranges::set_intersection(a.prints, b.prints, std::back_inserter(shared));
  return shared.size() * 4 >= std::min(a.prints.size(), b.prints.size());
}

// Of this import only what would be taken in counts, the first of two alike.
bool compare_with_earlier(ComparedFile& compared, std::vector<ComparedFile> const& all) {
  auto& planned = compared.planned;
  for (auto const& one : all) {
    auto const& other = one.planned;
    if (!other.may_be_taken() || !may_be_near(compared, one)) continue;
    auto const is_same = other.file.body == planned.file.body;
    auto const share = is_same ? 1.0 : share_of(planned.file.body, other.file.body);
    if (share < kNearShare) continue;
    planned.fate = is_same ? FileFate::same : FileFate::near;
    planned.alike_position = other.file.position;
    planned.alike_percent = static_cast<int>(std::lround(share * 100));
    return true;
  }
  return false;
}

void compare_with_kept(Tx& tx, Actor const& actor, PlannedFile& planned) {
  auto same = find_same_text(tx, hex(sha256(planned.file.body)));
  if (!same) same = find_text_of_file(tx, planned.file.file.digest);
  if (same) return be_same(planned, *same);
  if (auto const near = find_near_copy(tx, actor, planned.file.body)) {
    planned.fate = FileFate::near;
    planned.alike_title = near->title;
    planned.alike_path = near->path;
    planned.alike_percent = static_cast<int>(std::lround(near->share * 100));
  }
}

}  // namespace

std::vector<PlannedFile> plan_text_import(Tx& tx, Actor const& actor, TextImportId id) {
  auto all = std::vector<ComparedFile>{};
  for (auto& file : list_imported_files(tx, id)) {
    auto compared = ComparedFile{.planned = {.file = std::move(file), .fate = FileFate::fresh}};
    auto& planned = compared.planned;
    planned.letters = character_count(planned.file.body);
    compared.prints = prints_of(landmarked(planned.file.body, carried_names()));
    if (!planned.file.refusal.empty())
      planned.fate = FileFate::refused;
    else if (!compare_with_earlier(compared, all))
      compare_with_kept(tx, actor, planned);
    all.push_back(std::move(compared));
  }
  auto plan = std::vector<PlannedFile>{};
  for (auto& one : all) plan.push_back(std::move(one.planned));
  return plan;
}

}  // namespace baeumgil
