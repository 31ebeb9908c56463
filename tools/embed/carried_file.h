#pragma once
// One file on its way into the program.

#include <string>
#include <vector>

struct CarriedFile {
  std::string name{};  // "css/app.css", "locale/trips.ko.json"
  std::string path{};  // from the source root
  std::string content{};
  std::string hash{};
  std::string brotli{};
  std::string gzip{};
};

// Everything below the source root that the program carries, sorted by name. Throws std::runtime_error.
std::vector<CarriedFile> find_carried_files();

// Puts the hashed address in place of each url(../…) in CSS, then hashes: fonts and icons never expire either.
void hash_and_link(std::vector<CarriedFile>&);

// Brotli and gzip forms of what browsers fetch as text; made once per content and kept in `cache_folder`.
void compress(std::vector<CarriedFile>&, std::string const& cache_folder);

// A key that stands twice in one language, or only in one of the two, stops the build.
void check_words(std::vector<CarriedFile> const&);

std::string read_whole_file(std::string const& path);
void write_whole_file(std::string const& path, std::string const& content);
