#pragma once
// Text as it stands in URLs and urlencoded forms.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace baeumgil {

enum class PlusSign { is_plus, is_space };

// Percent decoding to valid UTF-8 in NFC; none when the text is neither.
std::optional<std::string> url_decoded(std::string_view, PlusSign);
std::string url_encoded(std::string_view);  // everything but unreserved characters; for a query value or one path segment

// "a=1&b=%EA%B0%80"; none when a name or value cannot be read, or when there are more than `limit`.
std::optional<std::vector<std::pair<std::string, std::string>>> read_url_pairs(std::string_view, std::size_t limit);

// Valid UTF-8 without NUL, in NFC; none when it is not text.
std::optional<std::string> clean_text(std::string_view);

// Where a person may be sent after signing in or after a link: only a path of ours, never another site.
bool is_local_path(std::string_view);

}  // namespace baeumgil
