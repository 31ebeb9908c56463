#pragma once

#include <string>
#include <vector>

#include "features/exchange/received.h"
#include "platform/html/components.h"
#include "platform/html/html.h"

namespace baeumgil {

struct ReceivedCaseRow {
  ReceivedCaseId id{};
  std::string title{};
  std::string one_line{};
  Badge field{};
  std::string from{};
  std::string host{};
  std::int64_t adoptions{0};
};
struct ReceivedListView {
  TextField words{};
  SelectField field{};
  std::int64_t total{0};
  std::vector<ReceivedCaseRow> rows{};
  Pagination pagination{};
  EmptyState nothing{};
  bool may_exchange{false};
};

struct SharedTextView {
  std::string label_key{};
  std::string text{};
};
struct ReceivedCaseView {
  std::string title{};
  std::string one_line{};
  std::string number{};
  std::string from{};
  std::string host{};
  Instant made_at{};
  Instant taken_in_at{};
  Badge field{};
  bool is_host_verified{false};
  std::int64_t adoptions{0};
  std::vector<SharedTextView> texts{};
  std::vector<SharedAnswer> answers{};
};

struct SendRow {
  CaseId id{};
  std::string title{};
  std::string number{};
  std::string host{};
  std::int64_t answers{0};
  std::string receivers{};  // text; empty: for everybody
  bool is_chosen{false};
};
struct BundleRow {
  ReceivedBundleId id{};
  std::string from{};
  Instant made_at{};
  Instant received_at{};
  std::string who{};
  Badge state{};
};
struct ArrivalRow {
  std::string from{};
  Instant arrived_at{};
  ActionButton open{};
  ActionButton put_away{};
};
struct ReceiversView {
  std::string title{};
  std::string path{};
  std::string cancel{};
  bool is_between{false};  // shared between institutions: others are not for anybody to choose
  ErrorSummary summary{};
  TextArea names{};
};
struct ExchangeDeskView {
  ErrorSummary summary{};
  std::vector<SendRow> cases{};
  bool has_answers_chosen{false};
  FileField file{};
  std::vector<BundleRow> bundles{};
  std::vector<ArrivalRow> arrivals{};
  std::string fingerprint{};
};

struct PreviewRow {
  std::string title{};
  std::string one_line{};
  Badge change{};
};
struct BundlePreviewView {
  ReceivedBundleId id{};
  std::string from{};
  Instant made_at{};
  std::string fingerprint{};
  std::string known_as{};
  bool is_taken_in{false};
  ErrorSummary summary{};
  CheckField confirmed{};
  std::vector<PreviewRow> rows{};
  ActionButton put_away{};
};

void render(Html&, ReceivedListView const&);
void render(Html&, ReceivedCaseView const&);
void render(Html&, ExchangeDeskView const&);
void render(Html&, BundlePreviewView const&);
void render(Html&, ReceiversView const&);

}  // namespace baeumgil
