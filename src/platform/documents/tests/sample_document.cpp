#include "platform/documents/tests/sample_document.h"

#include <cairo.h>

namespace baeumgil {
namespace {

constexpr auto kLongText =
    "출퇴근 시간 통학로의 차량 속도를 낮추기 위하여 교차로 네 곳에 감지기를 두고 신호 주기를 십 초 단위로 바꾸었더니 평균 속도가 시속 "
    "38킬로미터에서 27킬로미터로 낮아졌다. 운영비는 해마다 4,200만 원이며 유지보수는 시설공단이 맡는다. 우리 시에는 통학로 전담 조직이 "
    "없어 "
    "교통정책과와 교육청소년과가 함께 맡아야 하고, 조례에 근거를 두어야 예산을 계속 확보할 수 있다. (예시)";

cairo_status_t append(void* to, unsigned char const* bytes, unsigned count) {
  static_cast<std::string*>(to)->append(reinterpret_cast<char const*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

Table spanning_table(int number) {
  auto head = [](std::string text, int columns, int rows) {
    return Cell{.text = std::move(text), .column_span = columns, .row_span = rows, .align = TextAlign::center, .is_head = true};
  };
  auto figure = [](std::string text, double value) { return Cell{.text = std::move(text), .align = TextAlign::right, .number = value}; };
  return {
      .caption = "분야별 도입 현황 " + std::to_string(number) + " (예시)",
      .note = "※ 2026년 9월 말 기준, 시책 도입 결정일로 센다.",
      .widths = {2, 3, 1, 1},
      .head_rows = 2,
      .rows = {
          {head("분야", 1, 2), head("시책", 1, 2), head("건수", 2, 1)},
          {head("도입", 1, 1), head("시행", 1, 1)},
          {{.text = "교통", .row_span = 2}, {.text = "통학로 신호 개선"}, figure("1,204", 1204), figure("987", 987)},
          {{.text = "=버스 \"노선\" <개편> & 환승"}, figure("3", 3), figure("1", 1)},
          {{.text = "합계", .column_span = 2, .align = TextAlign::center, .is_strong = true}, figure("1,207", 1207), figure("988", 988)}}};
}

Table long_table() {
  auto table = Table{.caption = "방문 기관 전체 (예시)", .widths = {1, 4, 2}, .head_rows = 1};
  table.rows.push_back({{.text = "연번", .is_head = true}, {.text = "기관", .is_head = true}, {.text = "날짜", .is_head = true}});
  for (auto i = 1; i <= 60; ++i)
    table.rows.push_back({{.text = std::to_string(i), .align = TextAlign::center},
                          {.text = "예시시 도시재생과 " + std::to_string(i)},
                          {.text = "2026. 8. 19."}});
  return table;
}

}  // namespace

std::string sample_chart() {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"700\" height=\"280\" viewBox=\"0 0 700 280\"><rect x=\"60\" y=\"60\" "
         "width=\"80\" "
         "height=\"180\" fill=\"#256ef4\"/><rect x=\"220\" y=\"120\" width=\"80\" height=\"120\" fill=\"#228738\"/><line x1=\"40\" "
         "y1=\"240\" "
         "x2=\"660\" y2=\"240\" stroke=\"#8a949e\"/><text x=\"60\" y=\"262\" font-family=\"Pretendard GOV\" "
         "font-size=\"16\">교통</text><text "
         "x=\"220\" y=\"262\" font-family=\"Pretendard GOV\" font-size=\"16\">복지</text></svg>";
}

std::string sample_png() {
  auto* const surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 2, 2);
  auto png = std::string{};
  cairo_surface_write_to_png_stream(surface, append, &png);
  cairo_surface_destroy(surface);
  return png;
}

Document sample_book(int chapters) {
  auto book = Document{.title = "2026 우수정책 벤치마킹 성과보고서 (예시)",
                       .gist = "한 해 동안 배운 우수사례 열 건과 도입한 시책 세 건의 성과를 정리한다.",
                       .keywords = {"벤치마킹", "우수사례", "시책 도입"},
                       .author = "예시시",
                       .made_at = {1'795'392'000},
                       .page_header = "2026 우수정책 벤치마킹 성과보고서"};
  book.blocks = {
      Cover{.kicker = "2026 성과보고서", .title = book.title, .subtitle = "현안에서 시책까지", .dated = "2026년 12월", .author = "예시시"},
      Contents{.title = "목 차"}};
  for (auto chapter = 1; chapter <= chapters; ++chapter) {
    auto const number = std::to_string(chapter);
    book.blocks.push_back(Heading{.text = number + ". 분야별 성과 " + number});
    book.blocks.push_back(KeyFigures{
        {{.label = "출장", .value = "537", .unit = "건", .note = "작년보다 12건 많음"}, {.label = "도입", .value = "31", .unit = "건"}}});
    book.blocks.push_back(Heading{.level = 2, .text = number + ".1 무엇을 배웠나"});
    book.blocks.push_back(Paragraph{.text = kLongText});
    book.blocks.push_back(Item{.mark = "○", .text = kLongText, .depth = 0});
    book.blocks.push_back(Item{.mark = "-", .text = "둘째 깊이의 항목", .depth = 1});
    book.blocks.push_back(spanning_table(chapter));
    book.blocks.push_back(Heading{.level = 3, .text = "그림으로 보기"});
    book.blocks.push_back(Chart{.svg = sample_chart(), .caption = "분야별 건수", .alternative = "교통 18건, 복지 12건"});
    book.blocks.push_back(Paragraph{.text = kLongText});
  }
  book.blocks.push_back(Photo{.bytes = sample_png(), .caption = "현장 (예시)", .alternative = "검은 네모", .width_share = 0.4});
  book.blocks.push_back(SectionStart{.shape = PageShape::landscape});
  book.blocks.push_back(long_table());
  return book;
}

Document sample_letter() {
  auto letter = Document{.title = "우수정책 벤치마킹을 위한 기관 방문 협조 요청",
                         .gist = "우수사례를 배우려는 방문의 협조를 요청한다.",
                         .keywords = {"방문", "협조"},
                         .author = "예시시",
                         .made_at = {1'795'392'000},
                         .has_page_numbers = false};
  letter.blocks = {LetterHead{.issuer = "예 시 시",
                              .lines = {{.label = "수신", .text = "견본시장(교통정책과장)", .field = "수신"},
                                        {.label = "(경유)"},
                                        {.label = "제목", .text = letter.title, .field = "제목"}}},
                   Item{.mark = "1.", .text = "귀 기관의 무궁한 발전을 기원합니다."},
                   Item{.mark = "2.", .text = "아래와 같이 협조하여 주시기 바랍니다."},
                   Item{.mark = "가.", .text = "방문일시: 2026. 8. 19.(수) 14:00", .depth = 1, .field = "방문일시"},
                   Table{.widths = {1, 3}, .rows = {{{.text = "담당자", .is_head = true}, {.text = "", .field = "담당자"}}}},
                   Paragraph{.text = "붙임  1. 방문자 명단 1부.  끝."},
                   LetterFoot{.sender = "예시시장",
                              .lines = {{.left = "기안 주무관 김예시   전결 과장 이예시"},
                                        {.left = "시행 정책기획과-1234 (2026. 8. 5.)", .right = "접수"}}}};
  return letter;
}

}  // namespace baeumgil
