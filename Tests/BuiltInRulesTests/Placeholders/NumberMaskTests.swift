import Detection
import Testing

/// Numbers of which a part is left, years above all. The span is the whole number, without its unit.
@Suite struct NumberMaskTests {
  @Test func aYearOfWhichTheCenturyIsLeft() {
    expectMarks(
      [
        "⟦20XX|date⟧年以来", "⟦20**|date⟧年工作总结", "⟦202x|date⟧年3月", "⟦19××|date⟧年出生", "⟦20__|date⟧年度",
        "⟦201*|date⟧年5月", "⟦20XX|date⟧-⟦20XX|date⟧学年",
      ], family: .yearMask)
  }

  @Test func aNumberWithItsVisiblePart() {
    expectMarks(
      [
        "全镇共有⟦2**0|number⟧户。", "面积⟦XX0|number⟧亩。", "完成⟦3XX|number⟧万元。", "新增⟦1×××|number⟧人。",
        "产值⟦1*.5|number⟧亿元。",
      ], family: .partialNumber)
  }

  @Test func percentSignsAndUnitsStayOutside() {
    expectMarks(
      ["同比增长⟦21.X|number⟧%。", "降幅为⟦X.X|number⟧‰。", "耕地⟦x.x|number⟧万亩。", "长⟦1X|number⟧公里。"],
      family: .partialNumber)
  }

  @Test func separatorsOfThousandsBelongToTheNumber() {
    expectMarks(["收入⟦1X,XXX|number⟧元。", "合计⟦2,***.50|number⟧元。"], family: .partialNumber)
  }

  @Test func aDayIsADate() {
    expectMarks(["8月⟦2×|date⟧日", "3月⟦1X|date⟧日上午", "11月⟦2*|date⟧日夜间"], family: .partialNumber)
  }

  @Test func powersProductsAndSizesAreNoMasks() {
    expectMarks(
      ["2**10等于1024。", "长3*5米。", "规格为3×5×2厘米。", "放大400×后观察。", "p<0.05*", "0.083***", "返回5xx错误。"])
  }

  @Test func namesWithAnXAreNoNumbers() {
    expectMarks(["购入宝马X5一辆。", "采用H.26x编码。", "安装Python 3.x环境。", "穿2XL码。"])
  }
}
