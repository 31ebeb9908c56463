#pragma once
// A library could not make what it was asked for: our mistake or no memory, never the reader's.

#include <stdexcept>

namespace baeumgil {

struct DocumentFault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace baeumgil
