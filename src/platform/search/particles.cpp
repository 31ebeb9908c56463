#include "platform/search/particles.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

namespace baeumgil {

namespace {

enum class After { anything, consonant, vowel };

struct Ending {
  std::u32string_view text{};
  After after{After::anything};
};

constexpr std::u32string_view kAfterAnything[] = {
    // Place, time, person
    U"에", U"에는", U"에도", U"에만", U"에의", U"에서", U"에서는", U"에서도", U"에서의", U"에게", U"에게는", U"에게도", U"에게서", U"께서",
    U"께서는", U"까지", U"까지는", U"까지도", U"까지의", U"부터", U"부터는", U"부터의", U"보다", U"보다는", U"처럼", U"만큼", U"마다",
    U"조차", U"밖에", U"만", U"만의", U"만을", U"만이", U"만은", U"도", U"의", U"들", U"들의", U"들은", U"들이", U"들을", U"들에",
    U"들에게", U"들도",
    // Verbs and adjectives made of nouns
    U"하고", U"하며", U"하는", U"하여", U"하여야", U"하거나", U"하면", U"하려면", U"하려는", U"하려고", U"하기", U"하기로", U"하기를",
    U"하기에", U"하지", U"하다", U"하였다", U"하였던", U"하였으며", U"한다", U"한", U"할", U"할지", U"함", U"함을", U"함에", U"합니다",
    U"합니까", U"했다", U"했던", U"했습니다", U"해야", U"해서", U"해", U"했는데", U"하나요", U"한가요", U"할까요", U"되는", U"되어",
    U"되며", U"되고", U"되지", U"된다", U"된", U"될", U"됨", U"됩니다", U"되나요", U"되었다", U"되었던", U"되었습니다", U"되었으며",
    U"됐다", U"받는", U"받을", U"받은", U"받고", U"시키는", U"시킬", U"시켜", U"적", U"적인", U"적으로"};
constexpr std::u32string_view kAfterConsonant[] = {
    U"은",       U"을",     U"이",       U"과",     U"과의", U"과는", U"으로",   U"으로는", U"으로의", U"으로도", U"으로서",
    U"으로서의", U"으로써", U"으로부터", U"이나",   U"이며", U"이고", U"이란",   U"이라는", U"이라고", U"이라도", U"이라",
    U"이든",     U"이다",   U"입니다",   U"인가요", U"인지", U"인데", U"이었던", U"이었다", U"이에요"};
constexpr std::u32string_view kAfterVowel[] = {U"는",   U"를",   U"가",   U"와",     U"와의",   U"와는",   U"로",     U"로는",
                                               U"로의", U"로도", U"로서", U"로서의", U"로써",   U"로부터", U"나",     U"며",
                                               U"란",   U"라는", U"라고", U"라도",   U"인가요", U"인지",   U"입니다", U"예요"};

std::vector<Ending> const& endings() {
  static auto const longest_first = [] {
    auto all = std::vector<Ending>{};
    for (auto const text : kAfterAnything) all.push_back({text, After::anything});
    for (auto const text : kAfterConsonant) all.push_back({text, After::consonant});
    for (auto const text : kAfterVowel) all.push_back({text, After::vowel});
    std::stable_sort(all.begin(), all.end(), [](Ending const& a, Ending const& b) { return a.text.size() > b.text.size(); });
    return all;
  }();
  return longest_first;
}

bool may_follow(Ending const& ending, char32_t syllable) {
  auto const final = (syllable - U'가') % 28;
  switch (ending.after) {
    case After::anything:
      return true;
    case After::consonant:
      return final != 0;
    case After::vowel:
      return final == 0 || (final == 8 && ending.text.front() == U'로');  // 서울로
  }
  return false;
}

std::size_t without_one_ending(std::u32string_view run) {
  constexpr std::size_t shortest_stem = 2;
  for (auto const& ending : endings()) {
    if (run.size() < ending.text.size() + shortest_stem || !run.ends_with(ending.text)) continue;
    auto const stem = run.size() - ending.text.size();
    if (may_follow(ending, run[stem - 1])) return stem;
  }
  return run.size();
}

}  // namespace

std::size_t stem_length(std::u32string_view run) {
  auto const first = without_one_ending(run);
  if (first == run.size()) return first;
  // 주민들에게서만: a second, short one may stand before the first; more than two syllables would be a word's own.
  auto const second = without_one_ending(run.substr(0, first));
  return first - second <= 2 ? second : first;
}

bool is_stop_word(std::u32string_view word) {
  static auto const words = std::unordered_set<std::u32string_view>{
      U"무엇",       U"무엇이",   U"무엇을",     U"무엇인가", U"무엇인가요", U"어떤",   U"어떻게",   U"어디",   U"어디서",     U"어디에",
      U"어디에서",   U"언제",     U"누구",       U"누가",     U"얼마",       U"얼마나", U"왜",       U"몇",     U"무슨",       U"어느",
      U"궁금",       U"궁금해요", U"궁금합니다", U"알고",     U"싶은데",     U"싶어요", U"싶습니다", U"있나요", U"있는",       U"있는지",
      U"있을까요",   U"있습니까", U"있다",       U"수",       U"것",         U"것은",   U"것이",     U"것을",   U"하나요",     U"되나요",
      U"인가요",     U"해야",     U"하는",       U"합니까",   U"대해",       U"대한",   U"대하여",   U"관한",   U"관하여",     U"관련",
      U"따른",       U"따라",     U"위한",       U"위해",     U"및",         U"또는",   U"그",       U"이",     U"저",         U"제",
      U"좀",         U"더",       U"등",         U"때",       U"중",         U"할",     U"한",       U"알려",   U"알려주세요", U"주세요",
      U"가능한가요", U"가능한지", U"필요한가요"};
  return words.contains(word);
}

}  // namespace baeumgil
