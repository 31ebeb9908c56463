#include "platform/search/particles.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

namespace baeumgil {

namespace {

enum class After { anything, consonant, vowel };

struct Ending {
  std::u16string_view text{};
  After after{After::anything};
};

constexpr std::u16string_view kAfterAnything[] = {
    // Place, time, person
    u"에", u"에는", u"에도", u"에만", u"에의", u"에서", u"에서는", u"에서도", u"에서의", u"에게", u"에게는", u"에게도", u"에게서", u"께서",
    u"께서는", u"까지", u"까지는", u"까지도", u"까지의", u"부터", u"부터는", u"부터의", u"보다", u"보다는", u"처럼", u"만큼", u"마다",
    u"조차", u"밖에", u"만", u"만의", u"만을", u"만이", u"만은", u"도", u"의", u"들", u"들의", u"들은", u"들이", u"들을", u"들에",
    u"들에게", u"들도",
    // Verbs and adjectives made of nouns
    u"하고", u"하며", u"하는", u"하여", u"하여야", u"하거나", u"하면", u"하려면", u"하려는", u"하려고", u"하기", u"하기로", u"하기를",
    u"하기에", u"하지", u"하다", u"하였다", u"하였던", u"하였으며", u"한다", u"한", u"할", u"할지", u"함", u"함을", u"함에", u"합니다",
    u"합니까", u"했다", u"했던", u"했습니다", u"해야", u"해서", u"해", u"했는데", u"하나요", u"한가요", u"할까요", u"되는", u"되어",
    u"되며", u"되고", u"되지", u"된다", u"된", u"될", u"됨", u"됩니다", u"되나요", u"되었다", u"되었던", u"되었습니다", u"되었으며",
    u"됐다", u"받는", u"받을", u"받은", u"받고", u"시키는", u"시킬", u"시켜", u"적", u"적인", u"적으로"};
constexpr std::u16string_view kAfterConsonant[] = {
    u"은",       u"을",     u"이",       u"과",     u"과의", u"과는", u"으로",   u"으로는", u"으로의", u"으로도", u"으로서",
    u"으로서의", u"으로써", u"으로부터", u"이나",   u"이며", u"이고", u"이란",   u"이라는", u"이라고", u"이라도", u"이라",
    u"이든",     u"이다",   u"입니다",   u"인가요", u"인지", u"인데", u"이었던", u"이었다", u"이에요"};
constexpr std::u16string_view kAfterVowel[] = {u"는",   u"를",   u"가",   u"와",     u"와의",   u"와는",   u"로",     u"로는",
                                               u"로의", u"로도", u"로서", u"로서의", u"로써",   u"로부터", u"나",     u"며",
                                               u"란",   u"라는", u"라고", u"라도",   u"인가요", u"인지",   u"입니다", u"예요"};

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

bool may_follow(Ending const& ending, char16_t syllable) {
  auto const final = (syllable - u'가') % 28;
  switch (ending.after) {
    case After::anything:
      return true;
    case After::consonant:
      return final != 0;
    case After::vowel:
      return final == 0 || (final == 8 && ending.text.front() == u'로');  // 서울로
  }
  return false;
}

}  // namespace

std::size_t without_one_ending(std::u16string_view run) {
  constexpr std::size_t shortest_stem = 2;
  for (auto const& ending : endings()) {
    if (run.size() < ending.text.size() + shortest_stem || !run.ends_with(ending.text)) continue;
    auto const stem = run.size() - ending.text.size();
    if (may_follow(ending, run[stem - 1])) return stem;
  }
  return run.size();
}

std::size_t stem_length(std::u16string_view run) {
  auto const first = without_one_ending(run);
  if (first == run.size()) return first;
  // 주민들에게서만: a second, short one may stand before the first; more than two syllables would be a word's own.
  auto const second = without_one_ending(run.substr(0, first));
  return first - second <= 2 ? second : first;
}

bool is_stop_word(std::u16string_view word) {
  static auto const words = std::unordered_set<std::u16string_view>{
      u"무엇",       u"무엇이",   u"무엇을",     u"무엇인가", u"무엇인가요", u"어떤",   u"어떻게",   u"어디",   u"어디서",     u"어디에",
      u"어디에서",   u"언제",     u"누구",       u"누가",     u"얼마",       u"얼마나", u"왜",       u"몇",     u"무슨",       u"어느",
      u"궁금",       u"궁금해요", u"궁금합니다", u"알고",     u"싶은데",     u"싶어요", u"싶습니다", u"있나요", u"있는",       u"있는지",
      u"있을까요",   u"있습니까", u"있다",       u"수",       u"것",         u"것은",   u"것이",     u"것을",   u"하나요",     u"되나요",
      u"인가요",     u"해야",     u"하는",       u"합니까",   u"대해",       u"대한",   u"대하여",   u"관한",   u"관하여",     u"관련",
      u"따른",       u"따라",     u"위한",       u"위해",     u"및",         u"또는",   u"그",       u"이",     u"저",         u"제",
      u"좀",         u"더",       u"등",         u"때",       u"중",         u"할",     u"한",       u"알려",   u"알려주세요", u"주세요",
      u"가능한가요", u"가능한지", u"필요한가요"};
  return words.contains(word);
}

}  // namespace baeumgil
