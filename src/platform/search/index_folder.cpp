#include "platform/search/index_folder.h"

#include <fmt/format.h>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "platform/search/byte_sink.h"

namespace baeumgil {

namespace {

constexpr std::string_view kFirstLine{"baeumgil search index 1"};

std::uint64_t checksum_of(std::string_view text) {
  auto sum = Checksum{};
  sum.add(text);
  return sum.value();
}

std::string dead_path(std::string const& folder, std::uint64_t number) { return fmt::format("{}/{}.dead", folder, number); }

std::string content_of(std::string const& path) {
  auto in = std::ifstream{path, std::ios::binary};
  if (!in) throw IndexFault{path + ": cannot be opened"};
  auto out = std::ostringstream{};
  out << in.rdbuf();
  return out.str();
}

std::shared_ptr<DeadSlots const> read_dead(std::string const& path, Segment const& segment) {
  auto const content = content_of(path);
  auto sum = std::uint64_t{0};
  if (content.size() < sizeof sum || content.size() % 4 != 0) throw IndexFault{path + ": is cut off"};
  auto const slots = std::string_view{content}.substr(sizeof sum);
  std::memcpy(&sum, content.data(), sizeof sum);
  if (checksum_of(slots) != sum) throw IndexFault{path + ": was changed"};
  auto dead = std::make_shared<DeadSlots>();
  for (std::size_t at = 0; at < slots.size(); at += 4) {
    auto slot = std::uint32_t{0};
    std::memcpy(&slot, slots.data() + at, sizeof slot);
    if (slot >= segment.documents()) throw IndexFault{path + ": does not fit its segment"};
    dead->add(segment, slot);
  }
  return dead;
}

}  // namespace

IndexFolder::IndexFolder(std::string path) : path_{std::move(path)} { std::filesystem::create_directories(path_); }

std::string IndexFolder::segment_path(std::uint64_t number) const { return fmt::format("{}/{}.segment", path_, number); }

Manifest IndexFolder::read() const {
  auto manifest = Manifest{};
  auto const path = path_ + "/manifest";
  if (!std::filesystem::exists(path)) return manifest;
  auto const content = content_of(path);
  auto const split = content.rfind("\nchecksum ");
  if (split == std::string::npos || !content.starts_with(kFirstLine)) throw IndexFault{path + ": is of another version or cut off"};
  if (content.substr(split + 1) != fmt::format("checksum {}\n", checksum_of(std::string_view{content}.substr(0, split))))
    throw IndexFault{path + ": was changed"};
  auto in = std::istringstream{content.substr(0, split)};
  auto word = std::string{};
  std::getline(in, word);
  while (in >> word) {
    if (word == "pivot") in >> manifest.pivot;
    if (word == "next") in >> manifest.next_number;
    if (word == "cursor") std::getline(in >> std::ws, manifest.cursor);
    if (word != "segment") continue;
    auto number = std::uint64_t{0};
    auto checksum = std::uint64_t{0};
    auto dead = std::uint64_t{0};
    in >> number >> checksum >> dead;
    auto segment = Segment::open(segment_path(number));
    if (segment->checksum() != checksum) throw IndexFault{segment_path(number) + ": is not the one the manifest names"};
    auto view = view_of(std::move(segment), number);
    view.dead_number = dead;
    if (dead != 0) view.dead = read_dead(dead_path(path_, dead), *view.segment);
    manifest.segments.push_back(std::move(view));
  }
  return manifest;
}

void IndexFolder::write_dead(std::uint64_t number, DeadSlots const& dead) const {
  auto slots = std::string{};
  for (std::uint32_t slot = 0; slot < dead.slots.size(); ++slot)
    if (dead.slots[slot]) slots.append(reinterpret_cast<char const*>(&slot), sizeof slot);
  auto const sum = checksum_of(slots);
  replace_file(dead_path(path_, number), std::string{reinterpret_cast<char const*>(&sum), sizeof sum} + slots);
}

void IndexFolder::put_in_place(Manifest const& manifest) const {
  sync_folder(path_);
  auto text = fmt::format("{}\npivot {}\nnext {}\n", kFirstLine, manifest.pivot, manifest.next_number);
  if (!manifest.cursor.empty()) text += "cursor " + manifest.cursor + "\n";
  for (auto const& view : manifest.segments)
    text += fmt::format("segment {} {} {}\n", view.number, view.segment->checksum(), view.dead_number);
  text.pop_back();
  replace_file(path_ + "/manifest", fmt::format("{}\nchecksum {}\n", text, checksum_of(text)));
  sync_folder(path_);
}

void IndexFolder::remove_all_but(Manifest const& manifest) const {
  auto kept = std::set<std::string>{};
  for (auto const& view : manifest.segments) {
    kept.insert(segment_path(view.number));
    if (view.dead_number != 0) kept.insert(dead_path(path_, view.dead_number));
  }
  if (!manifest.segments.empty() || !manifest.cursor.empty()) kept.insert(path_ + "/manifest");
  for (auto const& entry : std::filesystem::directory_iterator{path_})
    if (entry.is_regular_file() && !kept.contains(entry.path().string())) std::filesystem::remove(entry.path());
}

}  // namespace baeumgil
