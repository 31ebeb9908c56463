#pragma once
// The building blocks of our pages, each a small struct with a template of the same name in web/templates. A page puts
// them into its view and prints them with {{> v.title}}. Labels are locale keys unless the comment says text.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/html/html.h"

namespace baeumgil {

struct Choice {
  std::string value{};
  std::string label{};  // text, already in the page's language
  bool is_chosen{false};
};

// What every field of a form shares. `error` is text, already in the page's language.
struct FieldFrame {
  std::string name{};
  std::string label_key{};
  std::string hint{};  // text
  std::string error{};
  std::string error_rule{};  // text: the rule's words and article, when a rule refused
  bool is_required{false};
};

struct TextField : FieldFrame {
  std::string value{};
  std::string type{"text"};  // text, email, tel, url, number, password, date, time, search
  int max_length{0};         // 0: no limit
  std::string autocomplete{"off"};
};
struct TextArea : FieldFrame {
  std::string value{};
  int rows{4};
  int max_length{0};
};
struct SelectField : FieldFrame {
  std::vector<Choice> choices{};
  std::string empty_label{};  // text of the choice "nothing"; none when empty
};
struct RadioField : FieldFrame {
  std::vector<Choice> choices{};
};
struct CheckField : FieldFrame {
  std::vector<Choice> choices{};
};  // several may be chosen
struct FileField : FieldFrame {
  std::string accept{};
  bool takes_several{false};
};
struct HiddenField {
  std::string name{};
  std::string value{};
};
struct ErrorSummary {  // stands above the form, links to the fields
  struct Line {
    std::string field{};
    std::string text{};
  };
  std::string message{};  // text for a problem that belongs to no field
  std::string rule{};     // text: the citation of that problem
  std::vector<Line> lines{};
  bool is_shown() const { return !message.empty() || !lines.empty(); }
};

enum class Tone : std::uint8_t { gray, primary, information, success, warning, danger };
constexpr auto enum_words(Tone) {
  return std::array<std::string_view, 6>{"gray", "primary", "information", "success", "warning", "danger"};
}
struct Badge {
  std::string label{};
  Tone tone{Tone::gray};
};  // label is text

struct Alert {  // a message that stays in the page, above what it is about
  std::string text{};
  Tone tone{Tone::information};
  std::string rule{};  // text: the citation, when a rule says so
};

struct EmptyState {
  std::string title_key{};
  std::string hint_key{};
  std::string action_key{};
  std::string action_path{};
};

struct Pagination {
  struct Page {
    int number{1};
    std::string path{};
    bool is_current{false};
    bool is_gap{false};
  };
  std::vector<Page> pages{};
  std::string previous{};  // path; empty on the first page
  std::string next{};
};
// base_path has no page parameter, e.g. "/trips?state=ready"; pages of `size` rows. Empty when one page is enough.
Pagination paginate(std::string const& base_path, std::int64_t total, int page, int size);

struct SortHeader {
  std::string label_key{};
  std::string path{};
  std::string direction{"none"};
  bool is_number{false};
};

struct Facet {  // one group of a filter form (GET)
  std::string name{};
  std::string label_key{};
  struct Option {
    std::string value{};
    std::string label{};
    std::int64_t count{-1};
    bool is_chosen{false};
  };
  std::vector<Option> options{};
};
struct FilterTag {
  std::string label{};
  std::string remove_path{};
};

struct Step {
  std::string label_key{};
  enum class State { done, current, coming } state{State::coming};
};
struct Steps {
  std::vector<Step> steps{};
};

struct Tab {
  std::string label{};
  std::string path{};
  bool is_current{false};
  std::int64_t count{-1};
};
struct Tabs {
  std::string label_key{};
  std::vector<Tab> tabs{};
};  // links: each tab is a page of its own

struct ActionButton {  // one POST, with a confirmation page or dialog when it cannot be undone
  std::string label_key{};
  std::string path{};
  std::string style{"primary"};  // primary, secondary, tertiary, text
  std::string confirm_key{};     // shown before it is sent; empty: none
  std::vector<HiddenField> fields{};
};

// The line a noun stands in: 현안 → … → 포상.
struct ChainLink {
  std::string label_key{};
  std::string title{};
  std::string path{};
  Badge state{};
  bool is_here{false};
};
struct ChainLine {
  std::vector<ChainLink> links{};
};
struct TimelineEntry {
  Instant at{};
  std::string who{};
  std::string what{};
  std::string note{};
};  // texts
struct Timeline {
  std::vector<TimelineEntry> entries{};
};

void render(Html&, TextField const&);
void render(Html&, TextArea const&);
void render(Html&, SelectField const&);
void render(Html&, RadioField const&);
void render(Html&, CheckField const&);
void render(Html&, FileField const&);
void render(Html&, HiddenField const&);
void render(Html&, ErrorSummary const&);
void render(Html&, Badge const&);
void render(Html&, Alert const&);
void render(Html&, EmptyState const&);
void render(Html&, Pagination const&);
void render(Html&, SortHeader const&);
void render(Html&, Facet const&);
void render(Html&, FilterTag const&);
void render(Html&, Steps const&);
void render(Html&, Tabs const&);
void render(Html&, ActionButton const&);
void render(Html&, ChainLine const&);
void render(Html&, Timeline const&);

}  // namespace baeumgil
