#pragma once
// What the originality pages show.

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components.h"
#include "platform/html/form.h"
#include "platform/originality/shared_words.h"

namespace baeumgil {

struct ExplanationView {
  std::string mark{};
  std::string note{};
  std::string by{};
  Instant at{};
  std::string sentence{};  // only where the sentence itself is not shown
  std::string doubt{};     // text: what cannot be told of it
};

struct PassageView {
  struct Line {
    std::vector<TextPiece> mine{};
    std::vector<TextPiece> theirs{};
    int percent{0};
  };
  std::string id{};  // of the place in the page
  int number{0};
  std::string part{};  // text
  Badge kind{};
  Badge state{};
  bool is_readable{false};
  std::string title{};
  std::string path{};
  std::string ask{};
  std::vector<Line> lines{};
  std::vector<ExplanationView> explanations{};
  std::string explain_path{};  // empty: the reader may not, or the form is open
  std::optional<ActionButton> take_back{};
  bool is_open{false};
  std::string action{};
  std::vector<HiddenField> hidden{};
  RadioField mark{};
  TextArea note{};
};

struct PhotoView {
  struct Earlier {
    bool is_readable{false};
    Badge kind{};
    std::string title{};
    std::string path{};
    std::string picture{};  // path; empty: its picture may not be seen
    Instant at{};
  };
  std::string id{};  // of the place in the page
  int number{0};
  Badge state{};
  std::string picture{};
  std::vector<Earlier> earlier{};
  std::optional<ExplanationView> said{};
  std::string explain_path{};  // empty: the reader may not, or the form is open
  bool is_open{false};
  std::string action{};
  HiddenField photo{};
  TextArea note{};
};

struct OriginalityView {
  std::string report_id{};
  std::string number{};
  std::string purpose{};
  int sentences{0};
  int alike{0};
  std::int64_t texts{0};
  int unexplained{0};
  Alert verdict{};
  bool may_explain{false};
  std::size_t letters{0};
  ErrorSummary summary{};
  std::vector<PassageView> passages{};
  std::vector<PhotoView> photos{};
  std::vector<ExplanationView> kept{};  // of sentences that stand in the report no more
};

struct PublicTextListView {
  struct Row {
    std::string id{};
    std::string title{};
    Badge kind{};
    std::string source{};  // or the host
    std::optional<Date> written_on{};
    std::int64_t letters{0};
    std::string by{};
    Instant at{};
  };
  std::vector<Row> rows{};
  std::vector<Row> removed{};  // only for who may bring them back
  bool may_change{false};
  EmptyState nothing{};
};

struct PublicTextFormView {
  TextField title{};
  TextField source{};
  TextField url{};
  TextArea body{};
  FileField file{};
  ErrorSummary summary{};
};

struct PublicTextView {
  std::string title{};
  Badge kind{};
  std::string source{};
  std::string url{};
  std::string body{};
  std::string host{};
  std::optional<Date> written_on{};
  std::string file_name{};
  std::string file_path{};
  std::string by{};
  Instant at{};
  bool is_removed{false};
  std::optional<ActionButton> remove{};
  std::optional<ActionButton> restore{};
};

void render(Html&, OriginalityView const&);
void render(Html&, PassageView const&);
void render(Html&, PhotoView const&);
void render(Html&, ExplanationView const&);
void render(Html&, PublicTextListView const&);
void render(Html&, PublicTextFormView const&);
void render(Html&, PublicTextView const&);

}  // namespace baeumgil
