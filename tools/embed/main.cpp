// usage: embed OUT.cpp OUTDIR, from the source root. Writes one blob with every carried file into OUTDIR and a source that
// includes it and lists what lies where; compiling that source costs the same however much is carried.

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <sstream>

#include "carried_file.h"

namespace fs = std::filesystem;

namespace {

class Blob {
 public:
  // C++ for a view of these bytes, which lie in the blob from now on.
  std::string view_of(std::string const& bytes) {
    if (bytes.empty()) return "{}";
    auto const at = bytes_.size();
    bytes_ += bytes;
    return "{carried_bytes + " + std::to_string(at) + ", " + std::to_string(bytes.size()) + "}";
  }
  std::string const& bytes() const { return bytes_; }

 private:
  std::string bytes_{};
};

std::string source_of(std::vector<CarriedFile> const& files, Blob& blob, std::string const& blob_path) {
  auto out = std::ostringstream{};
  out << "#include \"platform/html/assets.h\"\n\n"
      << "asm(\".pushsection .rodata\\n.balign 16\\n.global carried_bytes\\ncarried_bytes:\\n.incbin \\\"" << blob_path
      << "\\\"\\n.byte 0\\n.popsection\\n\");\n"
      << "extern \"C\" char const carried_bytes[];\n\n"
      << "namespace baeumgil {\nnamespace {\n"
      << "constexpr EmbeddedFile carried[] = {\n";
  for (auto const& file : files)
    out << "    {\"" << file.name << "\", " << blob.view_of(file.content) << ", " << blob.view_of(file.brotli) << ", "
        << blob.view_of(file.gzip) << ", \"" << file.hash << "\"},\n";
  out << "};\n}  // namespace\n\nstd::span<EmbeddedFile const> embedded_files() { return carried; }\n}  // namespace baeumgil\n";
  return std::move(out).str();
}

// The blob's name changes with its content, so that a compiler cache or a build never takes an old one for the new.
std::string blob_name(std::vector<CarriedFile> const& files) {
  auto all = std::size_t{0};
  for (auto const& file : files) all = all * 31 + std::hash<std::string>{}(file.name + file.hash);
  return "carried-" + std::to_string(all) + ".bin";
}

void embed(std::string const& out_path, std::string const& folder) {
  auto files = find_carried_files();
  check_words(files);
  hash_and_link(files);
  fs::create_directories(folder + "/compressed");
  compress(files, folder + "/compressed");
  for (auto const& entry : fs::directory_iterator{folder})
    if (entry.path().extension() == ".bin") fs::remove(entry.path());
  auto const blob_path = fs::absolute(fs::path{folder} / blob_name(files)).string();
  auto blob = Blob{};
  auto const source = source_of(files, blob, blob_path);
  write_whole_file(blob_path, blob.bytes());
  write_whole_file(out_path, source);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::fputs("usage: embed OUT.cpp OUTDIR\n", stderr);
    return 2;
  }
  try {
    embed(arguments[1], arguments[2]);
    return 0;
  } catch (std::exception const& fault) {
    std::fprintf(stderr, "%s\n", fault.what());
    return 1;
  }
}
