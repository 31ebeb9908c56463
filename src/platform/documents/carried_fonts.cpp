#include "platform/documents/carried_fonts.h"

#include <fontconfig/fontconfig.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <mutex>
#include <string>
#include <string_view>

#include "platform/documents/document_fault.h"
#include "platform/files/carried_file.h"

namespace baeumgil {
namespace {

// The layout library opens fonts by path only. A file in memory has one and leaves nothing on the disk; it stays open as
// long as the process lives.
void add_font(std::string_view name) {
  auto const font = carried_file(name);
  auto const file = ::memfd_create("baeumgil-font", MFD_CLOEXEC);
  if (file < 0) throw DocumentFault{"no memory for a font"};
  for (auto done = std::size_t{0}; done < font.size();) {
    auto const written = ::write(file, font.data() + done, font.size() - done);
    if (written <= 0) throw DocumentFault{"a font could not be laid out in memory"};
    done += static_cast<std::size_t>(written);
  }
  auto const path = "/proc/self/fd/" + std::to_string(file);
  auto const* const address = reinterpret_cast<FcChar8 const*>(path.c_str());
  if (FcConfigAppFontAddFile(nullptr, address) != FcTrue) throw DocumentFault{"a carried font is not taken: " + std::string{name}};
}

}  // namespace

void use_carried_fonts() {
  static auto once = std::once_flag{};
  std::call_once(once, [] {
    if (FcInit() != FcTrue) throw DocumentFault{"fontconfig does not start"};
    for (auto const* name : std::array{"data/fonts/PretendardGOV-Regular.otf", "data/fonts/PretendardGOV-Bold.otf"}) add_font(name);
  });
}

}  // namespace baeumgil
