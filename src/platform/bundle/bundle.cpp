#include "platform/bundle/bundle.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/json_writer.h"
#include "base/text.h"
#include "platform/crypto/digest.h"
#include "platform/documents/archive.h"
#include "platform/text/hex.h"
#include "platform/text/read_json.h"

namespace baeumgil {
namespace {

constexpr std::string_view kManifest = "manifest.json";
constexpr std::string_view kFormat = "baeumgil-bundle/1";
// The comment of the archive: this word, the public key and the signature in hex.
constexpr std::string_view kWord = "baeumgil-signature ed25519 ";
constexpr std::size_t kKeyDigits = 64;
constexpr std::size_t kSignatureDigits = 128;
constexpr std::size_t kCommentBytes = kWord.size() + kKeyDigits + 1 + kSignatureDigits;
constexpr std::size_t kLengthBytes = 2;  // a ZIP ends with the length of its comment, and the comment

std::string manifest_of(Bundle const& bundle) {
  auto json = JsonWriter{};
  auto const& about = bundle.about;
  json.begin_object()
      .field("format", kFormat)
      .field("kind", about.kind)
      .field("title", about.title)
      .field("institution", about.institution)
      .field("institution_name", about.institution_name)
      .field("made_by", about.made_by)
      .field("made_at", to_text(about.made_at))
      .key("files")
      .begin_array();
  for (auto const& file : bundle.files)
    json.begin_object()
        .field("name", file.name)
        .field("bytes", static_cast<std::int64_t>(file.content.size()))
        .field("sha256", hex(sha256(file.content)))
        .end_object();
  json.end_array().end_object();
  return json.take();
}

std::string length_of(std::size_t count) { return {static_cast<char>(count & 0xffU), static_cast<char>(count >> 8U)}; }

// The archive as it was signed: without a comment, which its last two bytes say.
struct SignedArchive {
  std::string bytes{};
  std::string key{};
  std::string signature{};
};

std::optional<SignedArchive> take_comment_off(std::string_view bytes) {
  if (bytes.size() < kCommentBytes + kLengthBytes) return std::nullopt;
  auto const comment = bytes.substr(bytes.size() - kCommentBytes);
  if (!comment.starts_with(kWord)) return std::nullopt;
  auto const before = bytes.substr(0, bytes.size() - kCommentBytes);
  if (!before.ends_with(length_of(kCommentBytes))) return std::nullopt;
  auto const key = from_hex(comment.substr(kWord.size(), kKeyDigits));
  auto const signature = from_hex(comment.substr(kWord.size() + kKeyDigits + 1));
  if (!key || !signature || comment[kWord.size() + kKeyDigits] != ' ') return std::nullopt;
  return SignedArchive{std::string{before.substr(0, before.size() - kLengthBytes)} + length_of(0), *key, *signature};
}

// The manifest's lines by path ("files.0.name"); none when it is not one of ours.
std::optional<std::map<std::string, std::string>> read_manifest(std::vector<ArchiveEntry> const& entries) {
  auto const found = std::find_if(entries.begin(), entries.end(), [](ArchiveEntry const& entry) { return entry.name == kManifest; });
  if (found == entries.end()) return std::nullopt;
  auto const lines = flatten_json(found->content);
  if (!lines) return std::nullopt;
  auto facts = std::map<std::string, std::string>{};
  for (auto const& line : *lines) facts.emplace(line.path, line.text);
  return facts["format"] == kFormat ? std::optional{facts} : std::nullopt;
}

BundleAbout about_of(std::map<std::string, std::string>& facts) {
  return {.kind = facts["kind"],
          .title = facts["title"],
          .institution = facts["institution"],
          .institution_name = facts["institution_name"],
          .made_by = facts["made_by"],
          .made_at = instant_from_text(facts["made_at"]).value_or(Instant{})};
}

// Every file against the manifest, both ways.
std::vector<std::string> differences(std::map<std::string, std::string>& facts, std::vector<BundleFile> const& files) {
  auto expected = std::map<std::string, std::string>{};
  for (auto i = 0; facts.contains("files." + std::to_string(i) + ".name"); ++i) {
    auto const path = "files." + std::to_string(i);
    expected.emplace(facts[path + ".name"], facts[path + ".sha256"]);
  }
  auto wrong = std::vector<std::string>{};
  for (auto const& file : files) {
    auto const entry = expected.find(file.name);
    if (entry == expected.end() || entry->second != hex(sha256(file.content))) wrong.push_back(file.name);
    if (entry != expected.end()) expected.erase(entry);
  }
  for (auto const& [name, digest] : expected) wrong.push_back(name);
  return wrong;
}

}  // namespace

std::string seal_bundle(Bundle const& bundle, SigningKey const& key) {
  auto entries = std::vector<ArchiveEntry>{{.name = std::string{kManifest}, .content = manifest_of(bundle)}};
  for (auto const& file : bundle.files) entries.push_back({.name = file.name, .content = file.content});
  auto bytes = zip_of(entries);
  auto const signature = sign(key, bytes);
  bytes.resize(bytes.size() - kLengthBytes);
  return bytes + length_of(kCommentBytes) + std::string{kWord} + hex(key.shown) + " " + hex(signature);
}

OpenedBundle open_bundle(std::string_view bytes) {
  auto opened = OpenedBundle{.damage = BundleDamage::not_a_bundle};
  auto const archive = take_comment_off(bytes);
  auto entries = unzip(archive ? std::string_view{archive->bytes} : bytes);
  if (!archive && !entries) return opened;
  if (archive) opened.signed_by = archive->key;
  auto const is_genuine = archive && is_signed_by(archive->key, archive->bytes, archive->signature);
  auto facts = entries ? read_manifest(*entries) : std::nullopt;
  if (!facts) {
    if (archive) opened.damage = is_genuine ? BundleDamage::unknown_format : BundleDamage::changed;
    return opened;
  }
  opened.bundle.about = about_of(*facts);
  for (auto& entry : *entries)
    if (entry.name != kManifest) opened.bundle.files.push_back({std::move(entry.name), std::move(entry.content)});
  opened.wrong = differences(*facts, opened.bundle.files);
  opened.damage = is_genuine && opened.wrong.empty() ? BundleDamage::none : BundleDamage::changed;
  return opened;
}

}  // namespace baeumgil
