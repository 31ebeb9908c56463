#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct EditionRowView {
  std::string label{};
  std::string path{};
  std::string as_of{};
  std::string made{};
  Badge state{};
  std::int64_t readers{0};
};
struct ChapterRowView {
  std::string label_key{};
  Badge state{};
  std::string who{};
  std::string write_path{};   // empty: not by this reader
  std::string review_path{};  // the same
};
struct EditionMakeForm {
  ErrorSummary summary{};
  SelectField kind{};
  TextField as_of{};
  SelectField language{};
};
struct EditionListView {
  int year{0};
  std::string path{};  // of the year's book
  std::vector<EditionRowView> editions{};
  bool may_make{false};
  EditionMakeForm form{};
  std::vector<ChapterRowView> chapters{};
};
void render(Html&, EditionListView const&);

struct EditionFileView {
  std::string format{};
  std::string path{};
  std::string digest{};
  std::string size{};
  std::string checked{};
};
struct EditionReaderView {
  std::string department{};
  std::int64_t staff{0};
  std::int64_t readers{0};
};
struct EditionView {
  std::string title{};
  std::string label{};
  std::string path{};
  std::string list_path{};
  Badge state{};
  bool is_ready{false};
  int percent{0};
  std::string as_of{};
  std::string made{};
  int pages{0};
  std::string content_digest{};
  std::vector<EditionFileView> files{};
  bool may_make{false};
  bool has_read{false};
  std::int64_t readers{0};
  std::vector<EditionReaderView> departments{};
  SelectField other{};  // no choices: nothing to compare with
};
void render(Html&, EditionView const&);

struct EditionReadView {
  std::string title{};
  std::string back_path{};
  SafeHtml body{SafeHtml::trusted({})};
};
void render(Html&, EditionReadView const&);

struct FigurePairView {
  std::string label_key{};
  std::string before{};
  std::string before_path{};
  std::string after{};
  std::string after_path{};
  std::string change{};
};
struct EditionComparisonView {
  std::string before{};
  std::string after{};
  std::string day_before{};  // of the two, for the heads of the columns
  std::string day_after{};
  std::string back_path{};
  std::string moved_path{};
  std::vector<FigurePairView> rows{};
};
void render(Html&, EditionComparisonView const&);

struct ChapterFormView {
  std::string label_key{};
  std::string path{};
  std::string cancel_path{};
  ErrorSummary summary{};
  TextArea body{};
  FileField photo{};
  TextField caption{};
  HiddenField version{};
};
void render(Html&, ChapterFormView const&);

struct ChapterReviewView {
  std::string label_key{};
  std::string path{};
  std::string cancel_path{};
  std::string body{};
  std::string caption{};
  std::string photo_path{};  // empty: none
};
void render(Html&, ChapterReviewView const&);

}  // namespace baeumgil
