#include "features/expenses/receipt_reading.h"

#include <gtest/gtest.h>

namespace baeumgil {
namespace {

constexpr auto kCard =
    "신용카드 매출전표\n가맹점명: 바다여관(예시)\n거래일시 2026-03-02 18:20:11\n카드번호 1234-****-****-5678\n"
    "공급가액 63,636\n부가세 6,364\n합 계 70,000원\n승인번호 30012345\n전화 061-123-4567\n";
constexpr auto kTrain = "승차권 영수증\n2026년 3월 3일 (화)\nKTX 101 5호차 7A\n운임 59,800원\n";

Date today() { return Date::of(2026, 11, 1); }

}  // namespace

TEST(read_receipt, reads_a_card_slip) {
  auto const reading = read_receipt(kCard, today());
  EXPECT_EQ(reading.amount, Won{70000});
  EXPECT_EQ(reading.on, Date::of(2026, 3, 2));
  EXPECT_EQ(reading.merchant, "바다여관(예시)");
  EXPECT_EQ(reading.approval_no, "30012345");
}

TEST(read_receipt, reads_a_ticket_without_a_sum) {
  auto const reading = read_receipt(kTrain, today());
  EXPECT_EQ(reading.amount, Won{59800});
  EXPECT_EQ(reading.on, Date::of(2026, 3, 3));
  EXPECT_TRUE(reading.merchant.empty());
}

TEST(read_receipt, reads_hangul_that_a_reader_of_pictures_spaced_out) {
  EXPECT_EQ(read_receipt("결 제 금 액   1 2 , 5 0 0\n", today()).amount, Won{12500});
  EXPECT_EQ(read_receipt("합 계 70,0009\n", today()).amount, Won{70000}) << "the sign of won read as a digit";
}

TEST(read_receipt, proposes_nothing_where_nothing_stands) {
  EXPECT_TRUE(read_receipt("", today()).is_empty());
  EXPECT_TRUE(read_receipt("전화 061-123-4567 사업자 123-45-67890\n", today()).is_empty());
  EXPECT_FALSE(read_receipt("2199-01-01", today()).on) << "a day to come is none of a receipt";
}

}  // namespace baeumgil
