import Detection
import Testing

/// A single letter in the place of a name: only the letter is the mask.
@Suite struct LetterAliasTests {
  @Test func beforeAnEntityNoun() {
    expectMarks(
      [
        "⟦A|organisation⟧公司与⟦B|organisation⟧公司签订合同。", "⟦Y|place⟧市⟦Z|place⟧县", "家住⟦B|place⟧村。",
        "就读于⟦C|organisation⟧大学", "⟦D|organisation⟧银行", "⟦M|place⟧镇党委",
      ])
  }

  @Test func afterARole() { expectMarks(["证人⟦C|person⟧到庭作证。", "被告人⟦B|person⟧供述"]) }

  @Test func lettersThatAreNamesAreNone() {
    expectMarks(
      [
        "A股市场震荡。", "住在A区3号楼。", "维生素C含量高", "T恤和K歌", "D座12层", "B超检查", "5G网络", "CPU公司", "IBM公司",
        "新能源汽车A级车", "甲方为P2P公司", "A+H股公司",
      ])
  }
}
