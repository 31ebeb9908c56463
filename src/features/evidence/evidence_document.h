#pragma once
// Evidence as files people can open: tables as CSV, documents as PDF, what was handed in as it is.

#include <vector>

#include "features/evidence/evidence.h"
#include "platform/bundle/bundle.h"
#include "platform/db/database.h"

namespace baeumgil {

class FileStore;
class Locale;

struct EvidenceSources {
  Database& db;
  FileStore const& store;
  Locale const& locale;
};

// In the language of the state, whoever asks. busy when too many documents are being made.
Result<std::vector<BundleFile>> make_evidence_files(EvidenceSources const&, Actor const&, Evidence const&);

}  // namespace baeumgil
