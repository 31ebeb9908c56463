#pragma once
// A signed folder in one file: a ZIP that opens anywhere, with a list of what is in it (manifest.json: name, size and SHA-256 of
// every file) and, as the comment of the archive, an Ed25519 signature over every byte before it. What was changed on the
// way, be it one bit of the archive's own bookkeeping, shows. Docs: docs/decisions/0026.

#include <string>
#include <string_view>
#include <vector>

#include "base/dates.h"
#include "platform/crypto/signing_key.h"

namespace baeumgil {

struct BundleFile {
  std::string name{};  // "문서/출장계획서.pdf"
  std::string content{};
};

struct BundleAbout {
  std::string kind{};         // "evidence", "cases"
  std::string title{};        // what it is of, for people
  std::string institution{};  // code of who made it
  std::string institution_name{};
  std::string made_by{};
  Instant made_at{};
};

struct Bundle {
  BundleAbout about{};
  std::vector<BundleFile> files{};
};

std::string seal_bundle(Bundle const&, SigningKey const&);

enum class BundleDamage { none, not_a_bundle, changed, unknown_format };

struct OpenedBundle {
  BundleDamage damage{BundleDamage::none};
  Bundle bundle{};                   // as far as it could be read; to be trusted only when damage is none
  std::string signed_by{};           // the public key it carries
  std::vector<std::string> wrong{};  // names of files that are missing, changed or not in the list
};

// Never throws for what stands in the bytes.
OpenedBundle open_bundle(std::string_view bytes);

}  // namespace baeumgil
