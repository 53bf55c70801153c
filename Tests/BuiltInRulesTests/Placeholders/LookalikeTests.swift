import Detection
import Testing

/// What looks like a mask and is none. Much of it only the document tells: a line is read one way in
/// Markdown and another way in a plain report.
@Suite struct LookalikeTests {
  @Test func markdownIsToldFromTheDocument() {
    let line = "要做到**认真**负责，*重点*突出。"
    expectMarks([
      "# 工作要求\n\n\(line)\n", "- 一项\n- 两项\n\n\(line)\n", "| 甲 | 乙 |\n| --- | --- |\n\n\(line)\n",
    ])
    // The same signs between words that know them are masks in a plain text.
    expectMarks(["⟦**|place⟧县⟦**|place⟧镇召开会议。\n"])
    expectMarks(["近日，⟦*|place⟧镇和⟦*|place⟧村联合开展活动。\n"])
  }

  @Test func masksInMarkdownAreFoundAllTheSame() {
    expectMarks(["# 总结\n\n- ⟦XX|place⟧镇完成投资⟦XX|number⟧万元\n- **重点**工作落实\n"])
    expectMarks(["## 联系人\n\n**负责人**：⟦XXX|person⟧\n"])
  }

  @Test func codeIsNone() {
    expectMarks([
      "示例：\n```\nXX镇 = **kwargs\n```\n", "用`**x`表示乘方。", "int *p = a * b;", "find . -name '*.txt'",
      "#include <stdio.h>",
      "def f(*args, **kwargs):", "SELECT * FROM t WHERE x = 1;", "rm -rf build/*", "<!-- XXX镇 -->",
      "$x + y = z$",
    ])
  }

  @Test func aLegendExplainsItsStar() {
    expectMarks([
      "收入120*万元\n注：*为预计数", "带*的为必填项。", "标*号的项目须填写。", "*表示差异显著。", "“△”表示缺考。", "请按#键结束。",
      "***、**、*分别表示在1%、5%、10%水平上显著。",
    ])
  }

  @Test func titlesOfWorks() {
    expectMarks(["读《嫌疑人X的献身》有感", "《X战警》上映", "看完《Project X》", "《某种意义上》", "《白夜行×幻夜》"])
    expectMarks(["学习《⟦XX|title⟧》。", "关于⟦XX|place⟧县的《调查报告》"])
  }

  @Test func arithmeticAndSizes() {
    expectMarks([
      "利润=数量*单价", "3×5=15", "面积为12*8平方米", "运费×吨位×0.85", "1920×1080像素", "长×宽×高", "设x=5，则y=2x+1",
      "“1+N”模式",
      "f(x)=x²", "杉木×柳杉杂交", "n≥30", "第N次尝试", "N年以后",
    ])
  }

  @Test func wordsWithLetters() {
    expectMarks([
      "做了X光检查", "穿XXL号T恤", "佩戴N95口罩", "使用Xbox和iPhone X", "*ST海马", "XY染色体", "SUV车型X5", "X轴和Y轴",
      "AA制聚餐",
      "O型血", "K歌", "卡拉OK", "5G网络", "Windows XP系统", "IX、X、XI章", "方案X-2",
    ])
  }

  @Test func zerosThatLookLikeCircles() {
    expectMarks(["二○二三年五月", "二〇一九年", "一九九〇年", "九○後", "一百〇五号", "第一○八条"])
  }

  @Test func ornamentsRatingsAndBoxes() {
    expectMarks([
      "★★★★☆", "* * *", "*****", "□是 □否", "☑同意 □不同意", "○ 选项一\n○ 选项二", "● 要点", "※ 注意事项", "※※※※※※",
      "————",
      "(*^_^*)", "XD哈哈", "OTZ", "密码：********", "登录密码为●●●●●●", "√为正确，×为错误。", "打“○”或“×”",
    ])
  }

  @Test func bullets() {
    expectMarks(["* 加强领导\n* 狠抓落实", "○ 一是组织", "□ 二是宣传", "△ 三是落实", "# 标题"])
  }
}
