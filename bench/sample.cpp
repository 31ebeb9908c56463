#include "bench/sample.h"

#include <fmt/core.h>

#include <array>
#include <map>
#include <stdexcept>

#include "features/targets/load_directory.h"
#include "platform/csv/csv.h"
#include "platform/files/carried_file.h"

namespace baeumgil::bench {
namespace {

constexpr auto kTenants = std::size_t{243};

std::vector<std::map<std::string, std::string>> table(std::string_view file) {
  auto const rows = read_csv(carried_file(file));
  if (!rows) throw std::runtime_error{std::string{file} + ": unreadable"};
  auto records = std::vector<std::map<std::string, std::string>>{};
  for (std::size_t i = 1; i < rows->size(); ++i) {
    auto record = std::map<std::string, std::string>{};
    for (std::size_t column = 0; column < (*rows)[0].size() && column < (*rows)[i].size(); ++column)
      record[(*rows)[0][column]] = (*rows)[i][column];
    records.push_back(std::move(record));
  }
  return records;
}

PolicyField field_of(std::string const& word) {
  static auto const fields = std::map<std::string, PolicyField>{
      {"경제", PolicyField::economy},          {"복지", PolicyField::welfare},     {"안전", PolicyField::safety},
      {"아동·청소년", PolicyField::education}, {"보건", PolicyField::health},      {"보육·저출산", PolicyField::childcare},
      {"교통", PolicyField::transport},        {"인구", PolicyField::population},  {"관광", PolicyField::culture},
      {"주거", PolicyField::housing},          {"환경", PolicyField::environment},
  };
  auto const found = fields.find(word);
  return found == fields.end() ? PolicyField::administration : found->second;
}

}  // namespace

Sample load_sample() {
  auto sample = Sample{};
  for (auto& row : table("data/good_practice_cases.csv"))
    sample.practices.push_back({.title = row["title"],
                                .summary = row["summary_ko"],
                                .award = row["award"],
                                .source = row["source"],
                                .field = field_of(row["field"])});
  for (auto& row : table("data/municipalities.csv")) {
    auto const host = Host{.id = directory_id(row["code"]), .name = row["name"]};
    sample.hosts.push_back(host);
    if (row["is_autonomous"] == "1") sample.tenants.push_back(host);
  }
  for (auto& row : table("data/provinces.csv")) sample.tenants.push_back({.id = directory_id(row["code"]), .name = row["name"]});
  if (sample.tenants.size() > kTenants) sample.tenants.resize(kTenants);
  return sample;
}

std::vector<std::string> const& department_names() {
  static auto const names = std::vector<std::string>{
      "기획조정과",   "예산법무과",   "자치행정과", "교통정책과", "교통시설과", "대중교통과", "복지정책과",   "노인장애인복지과",
      "여성보육과",   "아동청소년과", "평생교육과", "체육진흥과", "문화정책과", "관광진흥과", "도서관정책과", "보건정책과",
      "건강증진과",   "감염병관리과", "안전정책과", "하천관리과", "환경정책과", "자원순환과", "기후에너지과", "공원녹지과",
      "일자리경제과", "기업지원과",   "농업정책과", "도시계획과", "도시재생과", "건축과",     "주택과",       "토지정보과",
      "도로관리과",   "상수도과",     "하수도과",   "민원여권과", "정보통신과", "회계과",     "세정과",       "감사담당관"};
  return names;
}

std::string person_name(Random& random) {
  static auto const families = std::vector<std::string>{"김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오", "서", "신"};
  static auto const firsts = std::vector<std::string>{"민", "서", "지", "현", "은", "재", "성", "영", "수", "하", "도", "태", "진", "유"};
  static auto const seconds = std::vector<std::string>{"준", "연", "우", "희", "정", "훈", "아", "경", "호", "린", "식", "숙", "철", "원"};
  auto name = random.pick(families);
  name += random.pick(firsts);
  name += random.pick(seconds);
  return name;
}

std::string question_about(Practice const& practice, std::size_t which) {
  static constexpr auto kQuestions = std::array<std::string_view, 4>{
      "추진 첫해에 든 인력과 예산은 얼마이고 어느 과목에서 편성하였습니까?", "이용 대상과 기준은 어떻게 정하였고 민원은 어떻게 처리합니까?",
      "시행 전후의 지표와 그 산출 방법은 무엇입니까?", "다시 시작한다면 무엇을 다르게 하시겠습니까?"};
  return fmt::format("「{}」: {}", practice.title, kQuestions[which % kQuestions.size()]);
}

std::string paragraph_about(Practice const& practice, std::string const& host_name, Random& random) {
  static auto const endings = std::vector<std::string>{
      "담당 부서는 조례를 먼저 정비한 뒤 시범 사업을 거쳐 전 지역으로 넓혔고, 첫해의 이용률이 낮아 홍보 방식을 바꾸었다고 설명하였다.",
      "현장에서는 예약과 취소가 몰리는 시간대에 인력이 모자라 다른 부서의 지원을 받고 있었으며, 내년에 증원을 검토하고 있다.",
      "예산은 시비가 대부분이고 도비 지원은 첫해에 그쳤으므로, 우리 시에서 추진하려면 계속 들어갈 비용을 먼저 따져 보아야 한다.",
      "주민 설명회를 세 차례 열어 반대 의견을 반영한 점과, 성과 지표를 시행 전에 확정한 점이 성공의 까닭으로 보인다."};
  auto text = fmt::format("{} 사례를 확인하였다. {}. ", host_name, practice.summary);
  text += random.pick(endings);
  text += " ";
  text += random.pick(endings);
  return text;
}

}  // namespace baeumgil::bench
