#include "features/originality/plan_text_import.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <unordered_map>

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
  LandmarkedText read{};
  std::vector<Print> prints{};
};

// Of this import what would be taken in. A file is held against the prints of all of them at once, and sentences are compared
// only where it shares enough that it is worth while.
class TakenFiles {
 public:
  void add(ComparedFile const& file) {
    for (auto const print : file.prints) holders_[print].push_back(files_.size());
    files_.push_back(&file);
  }

  std::vector<ComparedFile const*> worth_comparing(ComparedFile const& file) const {
    auto shared = std::vector<std::size_t>(files_.size());
    for (auto const print : file.prints)
      if (auto const holders = holders_.find(print); holders != holders_.end())
        for (auto const at : holders->second) ++shared[at];
    auto found = std::vector<ComparedFile const*>{};
    for (auto at = std::size_t{0}; at < files_.size(); ++at)
      if (shared[at] * 4 >= std::min(file.prints.size(), files_[at]->prints.size())) found.push_back(files_[at]);
    return found;
  }

 private:
  std::vector<ComparedFile const*> files_{};
  std::unordered_map<Print, std::vector<std::size_t>> holders_{};  // places in files_
};

// The first of two alike counts.
bool compare_with_earlier(ComparedFile& compared, TakenFiles const& taken) {
  auto& planned = compared.planned;
  for (auto const* other : taken.worth_comparing(compared)) {
    auto const is_same = other->planned.file.body == planned.file.body;
    auto const share = is_same ? 1.0 : share_of(compared.read, other->read);
    if (share < kNearShare) continue;
    planned.fate = is_same ? FileFate::same : FileFate::near;
    planned.alike_position = other->planned.file.position;
    planned.alike_percent = static_cast<int>(std::lround(share * 100));
    return true;
  }
  return false;
}

void compare_with_kept(Tx& tx, Actor const& actor, ComparedFile& compared) {
  auto& planned = compared.planned;
  auto same = find_same_text(tx, hex(sha256(planned.file.body)));
  if (!same) same = find_text_of_file(tx, planned.file.file.digest);
  if (same) return be_same(planned, *same);
  if (auto const near = find_near_copy(tx, actor, compared.read)) {
    planned.fate = FileFate::near;
    planned.alike_title = near->title;
    planned.alike_path = near->path;
    planned.alike_percent = static_cast<int>(std::lround(near->share * 100));
  }
}

}  // namespace

std::vector<PlannedFile> plan_text_import(Tx& tx, Actor const& actor, TextImportId id) {
  auto all = std::deque<ComparedFile>{};  // each stays where it is
  auto taken = TakenFiles{};
  for (auto& file : list_imported_files(tx, id)) {
    auto& compared = all.emplace_back(ComparedFile{.planned = {.file = std::move(file), .fate = FileFate::fresh}});
    auto& planned = compared.planned;
    planned.letters = character_count(planned.file.body);
    compared.read = landmarked(planned.file.body, carried_names());
    compared.prints = prints_of(compared.read);
    if (!planned.file.refusal.empty())
      planned.fate = FileFate::refused;
    else if (!compare_with_earlier(compared, taken))
      compare_with_kept(tx, actor, compared);
    if (planned.may_be_taken()) taken.add(compared);
  }
  auto plan = std::vector<PlannedFile>{};
  for (auto& one : all) plan.push_back(std::move(one.planned));
  return plan;
}

}  // namespace baeumgil
