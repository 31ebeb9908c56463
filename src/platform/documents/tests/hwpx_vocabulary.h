#pragma once
// Holds an XML part of an HWPX against what real files are made of (hwpx_vocabulary.txt).

#include <string>
#include <vector>

#include "platform/documents/archive.h"

namespace baeumgil {

// One line per kind of difference; empty: nothing a real file would not have.
std::vector<std::string> vocabulary_differences(std::vector<ArchiveEntry> const&);
// References that point nowhere and paragraph ids that stand twice.
std::vector<std::string> broken_references(std::vector<ArchiveEntry> const&);

}  // namespace baeumgil
